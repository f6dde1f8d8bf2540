namespace Bot.Channels.Outbox;

/// <summary>The closed set of what can become of a send; each decides what happens next.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The platform has it.</summary>
    public sealed record Sent(string? MessageId = null) : SendResult;

    /// <summary>
    /// The platform has the text up to this length, and an attachment with it; the rest is too much for one call and goes next, as a message
    /// of its own. 0 when the call was about something else that had to go first.
    /// </summary>
    public sealed record PartSent(int Length) : SendResult;

    /// <summary>Certainly not delivered (no connection, the server said it failed): try again later.</summary>
    public sealed record RetryLater(string Code) : SendResult;

    /// <summary>The platform asks to wait; the order is kept.</summary>
    public sealed record Throttled(TimeSpan After) : SendResult;

    /// <summary>This message will never be accepted: a bug of ours or a file gone. Dead letter and alert.</summary>
    public sealed record Refused(string Code) : SendResult;

    /// <summary>The person blocked us or is gone: nothing more is sent until something comes in.</summary>
    public sealed record Unreachable(string Code) : SendResult;

    /// <summary>Token revoked and the like: stop this channel and alarm; messages wait.</summary>
    public sealed record Misconfigured(string Code) : SendResult;

    /// <summary>It may or may not have arrived. Never repeated as it is: see the outbox for how it is re-issued visibly.</summary>
    public sealed record Unknown(string Code) : SendResult;
}
