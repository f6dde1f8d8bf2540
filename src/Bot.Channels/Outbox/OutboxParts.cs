using Bot.Channels.Instances;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Outbox;

/// <summary>The parts a sender is put together from.</summary>
internal sealed record OutboxParts(
    OutboxJournal Journal, LaneRunner Runner, SendSettlement Settlement, ChannelMeters Meters, TimeProvider Time)
{
    public required ILogger<OutboxSender> Log { get; init; }

    public required IdSource Ids { get; init; }

    public required Instance Instance { get; init; }

    public static OutboxParts Of(IStore store, IFlowSource flows, IdSource ids, Instance instance, PathSurroundings around)
    {
        var journal = new OutboxJournal(store, around.Time, around.Steps, around.Logs.CreateLogger<OutboxJournal>());
        var settlement = new SendSettlement(journal, around, around.Logs.CreateLogger<SendSettlement>());
        var runner = new LaneRunner(store, flows, journal, settlement, instance, around);
        return new OutboxParts(journal, runner, settlement, around.Meters, around.Time)
        {
            Log = around.Logs.CreateLogger<OutboxSender>(),
            Ids = ids,
            Instance = instance,
        };
    }
}
