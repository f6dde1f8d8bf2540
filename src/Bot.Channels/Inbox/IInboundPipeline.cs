using Bot.Dialogs.Messaging;

namespace Bot.Channels.Inbox;

/// <summary>Where every channel hands in what people send.</summary>
public interface IInboundPipeline
{
    /// <summary>
    /// Ends when the event and all it caused are on disk (or were before), so that the platform may be answered.
    /// Events of one conversation are handled in the order of the calls, different conversations side by side.
    /// </summary>
    Task<InboundReceipt> SubmitAsync(InboundEvent inbound, CancellationToken ct);
}

public sealed record InboundReceipt(InboundVerdict Verdict, string? ButtonNote = null);

public enum InboundVerdict
{
    Handled,
    Duplicate,

    /// <summary>Its turn failed every time; it lies among the dead letters and must not come again.</summary>
    DeadLettered,

    /// <summary>Nothing was kept (store down, too much waiting): the platform must be told to send it again.</summary>
    TryAgain,
}
