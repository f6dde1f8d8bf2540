using Bot.Channels.Inbox;
using Bot.Domain.Records;

namespace Bot.ChannelTests.Reminders;

/// <summary>Something happens after the clock found a reminder due and before its turn.</summary>
internal sealed class InBetween(IEventRaiser raiser, Func<Task> happens) : IEventRaiser
{
    public async Task<InboundReceipt> RaiseAsync(
        ChatAddress chat, string name, IReadOnlyDictionary<string, string> values, EventClaim claim, CancellationToken ct)
    {
        await happens();
        return await raiser.RaiseAsync(chat, name, values, claim, ct);
    }
}
