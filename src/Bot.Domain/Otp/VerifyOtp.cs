using System.Security.Cryptography;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Otp;

/// <summary>Whether a typed code is the one that was sent.</summary>
public abstract record VerifyOtpResult
{
    private VerifyOtpResult()
    {
    }

    /// <summary>Right; from now on this code is used up.</summary>
    public sealed record Right(PhoneNumber Phone) : VerifyOtpResult;

    public sealed record Wrong(int TriesLeft, TimeSpan ValidFor) : VerifyOtpResult;

    /// <summary>Too old, used, or none was sent.</summary>
    public sealed record Expired : VerifyOtpResult;

    public sealed record Locked(TimeSpan Wait) : VerifyOtpResult;
}

/// <summary>Checks a one-time code: right only once, in its chat, for its phone, within its life and within the tries.</summary>
public sealed class VerifyOtp(IKeyedHash hash)
{
    public async ValueTask<VerifyOtpResult> ExecuteAsync(DomainTurn turn, PhoneNumber phone, string code, CancellationToken ct)
    {
        var challenge = await turn.Records.Otps.LatestAsync(turn.Chat, ct);
        if (challenge is null || challenge.IsUsed || challenge.Phone != phone)
        {
            return new VerifyOtpResult.Expired();
        }

        if (challenge.WrongTries >= OtpPolicy.WrongTries)
        {
            return LockedOrExpired(challenge, turn.Now);
        }

        if (turn.Now >= challenge.ExpiresAt || turn.Now < challenge.SentAt - OtpPolicy.Life)
        {
            return new VerifyOtpResult.Expired();
        }

        if (CryptographicOperations.FixedTimeEquals(challenge.CodeHash, OtpHash.Of(hash, turn.Chat, phone, code)))
        {
            await turn.Records.Otps.SaveAsync(challenge with { IsUsed = true }, ct);
            return new VerifyOtpResult.Right(phone);
        }

        return await CountWrongAsync(turn, challenge, ct);
    }

    private static async ValueTask<VerifyOtpResult> CountWrongAsync(DomainTurn turn, OtpChallenge challenge, CancellationToken ct)
    {
        var counted = challenge with { WrongTries = challenge.WrongTries + 1 };
        await turn.Records.Otps.SaveAsync(counted, ct);
        var left = OtpPolicy.WrongTries - counted.WrongTries;
        return left > 0 ? new VerifyOtpResult.Wrong(left, challenge.ExpiresAt - turn.Now) : LockedOrExpired(counted, turn.Now);
    }

    private static VerifyOtpResult LockedOrExpired(OtpChallenge challenge, DateTimeOffset now)
    {
        var wait = challenge.SentAt + OtpPolicy.LockOut - now;
        return wait > TimeSpan.Zero ? new VerifyOtpResult.Locked(wait) : new VerifyOtpResult.Expired();
    }
}
