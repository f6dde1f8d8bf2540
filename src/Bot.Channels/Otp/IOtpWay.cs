using Bot.Dialogs.Messaging;

namespace Bot.Channels.Otp;

/// <summary>One way to bring a one-time code to a phone.</summary>
public interface IOtpWay
{
    /// <summary>As in the setting Otp:Channels.</summary>
    string Name { get; }

    /// <summary>How people are told where to look for the code.</summary>
    string Words(string language);

    /// <summary>Hands the code over. Never throws for what the other side says or for a broken line.</summary>
    ValueTask<OtpWayResult> SendAsync(OutboxItem item, OneTimeCode code, CancellationToken ct);
}

/// <summary>What became of handing a code to a way. Whatever it is but taken, the next way is tried: two deliveries of one code do no harm.</summary>
public abstract record OtpWayResult
{
    private OtpWayResult()
    {
    }

    /// <param name="Reference">The way's own number of it, by which reports come later; null where it gives none.</param>
    public sealed record Taken(string? Reference) : OtpWayResult;

    /// <summary>The way does not reach this phone.</summary>
    public sealed record NotHere(string Code) : OtpWayResult;

    /// <summary>The way is out of order, or did not answer.</summary>
    public sealed record Failed(string Code) : OtpWayResult;

    /// <summary>The office has to do something: a wrong token, no credit.</summary>
    public sealed record Misconfigured(string Code) : OtpWayResult;
}
