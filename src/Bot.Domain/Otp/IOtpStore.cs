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

    /// <summary>Writes the receipt under its way and reference; an earlier one of a higher status stays.</summary>
    ValueTask SaveReceiptAsync(OtpReceipt receipt, CancellationToken ct);

    /// <summary>Receipts since an instant, by way and status.</summary>
    ValueTask<IReadOnlyList<OtpReceiptCount>> CountReceiptsAsync(DateTimeOffset since, CancellationToken ct);

    ValueTask<int> PurgeReceiptsAsync(DateTimeOffset before, int limit, CancellationToken ct);
}
