using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Otp;

public interface IOtpStore
{
    /// <summary>The newest challenge of a chat, also when used or expired.</summary>
    ValueTask<OtpChallenge?> LatestAsync(ChatAddress chat, CancellationToken ct);

    /// <summary>Writes the challenge; one row for each chat and moment of sending.</summary>
    ValueTask SaveAsync(OtpChallenge challenge, CancellationToken ct);

    /// <summary>How many codes went to a phone since an instant, whichever chat asked.</summary>
    ValueTask<int> CountToPhoneAsync(PhoneNumber phone, DateTimeOffset since, CancellationToken ct);

    ValueTask<int> CountFromChatAsync(ChatAddress chat, DateTimeOffset since, CancellationToken ct);

    ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct);
}
