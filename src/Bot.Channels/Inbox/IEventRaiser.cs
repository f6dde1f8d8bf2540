using Bot.Domain.Records;

namespace Bot.Channels.Inbox;

/// <summary>Lets the clock, or another person's action, start a flow in a conversation: each effect once.</summary>
public interface IEventRaiser
{
    /// <summary>
    /// Runs the turn of the flow that starts with event <paramref name="name"/>, in the lane of the conversation. The claim is taken in the
    /// turn's own transaction: <see cref="InboundVerdict.Duplicate"/> says that it was taken before, <see cref="InboundVerdict.TryAgain"/>
    /// that nothing was kept and the caller's next run may ask again.
    /// </summary>
    Task<InboundReceipt> RaiseAsync(ChatAddress chat, string name, IReadOnlyDictionary<string, string> values, EventClaim claim, CancellationToken ct);
}

/// <summary>The natural key of an effect: kind "report-nudge", key "2026-11:unit-17".</summary>
public readonly record struct EventClaim(string Kind, string Key);
