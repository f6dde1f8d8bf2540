using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Otp;

/// <summary>Whether a code goes out.</summary>
public abstract record SendOtpResult
{
    private SendOtpResult()
    {
    }

    /// <summary>To be delivered to the phone and nowhere else; only its hash is kept.</summary>
    public sealed record Sent(string Code, DateTimeOffset ExpiresAt) : SendOtpResult
    {
        public override string ToString() => "(code)";
    }

    /// <summary>The last code is still on its way.</summary>
    public sealed record TooSoon(TimeSpan Wait) : SendOtpResult;

    /// <summary>Too many wrong tries in this chat.</summary>
    public sealed record Locked(TimeSpan Wait) : SendOtpResult;

    /// <summary>The daily limit of the phone or of the chat is used up.</summary>
    public sealed record TooMany : SendOtpResult;
}

/// <summary>Makes a one-time code for a phone.</summary>
public sealed class SendOtp(ISecretSource secrets, IKeyedHash hash)
{
    public async ValueTask<SendOtpResult> ExecuteAsync(DomainTurn turn, PhoneNumber phone, CancellationToken ct)
    {
        var last = await turn.Records.Otps.LatestAsync(turn.Chat, ct);
        if (last is not null && Refusal(last, phone, turn.Now) is { } refusal)
        {
            return refusal;
        }

        var since = turn.Now - OtpPolicy.LimitSpan;
        if (await turn.Records.Otps.CountToPhoneAsync(phone, since, ct) >= OtpPolicy.DailyPerPhone
            || await turn.Records.Otps.CountFromChatAsync(turn.Chat, since, ct) >= OtpPolicy.DailyPerChat)
        {
            return new SendOtpResult.TooMany();
        }

        var code = secrets.Digits(OtpPolicy.Digits);
        var challenge = new OtpChallenge
        {
            Chat = turn.Chat,
            Phone = phone,
            CodeHash = OtpHash.Of(hash, turn.Chat, phone, code),
            SentAt = turn.Now,
            ExpiresAt = turn.Now + OtpPolicy.Life,
        };
        await turn.Records.Otps.SaveAsync(challenge, ct);
        return new SendOtpResult.Sent(code, challenge.ExpiresAt);
    }

    private static SendOtpResult? Refusal(OtpChallenge last, PhoneNumber phone, DateTimeOffset now)
    {
        var lockedFor = last.SentAt + OtpPolicy.LockOut - now;
        if (last.WrongTries >= OtpPolicy.WrongTries && lockedFor > TimeSpan.Zero)
        {
            return new SendOtpResult.Locked(lockedFor);
        }

        // A corrected phone need not wait: the code before went to the wrong one.
        var wait = last.SentAt + OtpPolicy.ResendAfter - now;
        return !last.IsUsed && last.Phone == phone && wait > TimeSpan.Zero ? new SendOtpResult.TooSoon(wait) : null;
    }
}
