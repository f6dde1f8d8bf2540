using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Channels.Inbox;

internal sealed class EventRaiser(InboundPipeline pipeline, TimeProvider time) : IEventRaiser
{
    public Task<InboundReceipt> RaiseAsync(
        ChatAddress chat, string name, IReadOnlyDictionary<string, string> values, EventClaim claim, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var inbound = new InboundEvent
        {
            Chat = chat,
            EventId = $"{RaisedEvent.Prefix}{claim.Kind}:{claim.Key}",
            ReceivedAt = time.GetUtcNow(),
            Content = new InboundContent.Event(name, values),
            Raw = RaisedEvent.Write(name, values),
        };
        return pipeline.SubmitAsync(new Turn(inbound, TurnOrigin.Clock) { Claim = (claim.Kind, claim.Key), StartedAt = time.GetTimestamp() });
    }
}
