using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Inbox;

/// <summary>Makes a dead letter of an event whose turn failed every time, with a word of apology to the person, in one transaction.</summary>
internal sealed class TurnBurial(IStore store, TurnWork work, IFlowSource flows, OutboxSender sender, IdSource ids, PathSurroundings around)
{
    private readonly ILogger _log = around.Logs.CreateLogger<TurnBurial>();

    public async ValueTask<InboundVerdict> BuryAsync(Turn turn)
    {
        if (turn.Origin is TurnOrigin.Rerun)
        {
            // The letter is still there: the turn that would have taken it was undone.
            return InboundVerdict.DeadLettered;
        }

        if (turn.Origin is TurnOrigin.Expiry)
        {
            Log.ExpiryFailed(_log, turn.Chat.Channel, turn.LastError);
            return InboundVerdict.DeadLettered;
        }

        try
        {
            await store.WriteAsync(s => BuryAsync(turn, s, isWhole: true), CancellationToken.None);
        }
        catch (Exception e) when (e is not StoreUnavailableException)
        {
            // The conversation itself may be what cannot be read: then without looking at it.
            turn.Undo(sender);
            await store.WriteAsync(s => BuryAsync(turn, s, isWhole: false), CancellationToken.None);
        }

        around.Meters.DeadLetter(turn.Chat.Channel, ChannelMeters.In);
        Log.DeadLettered(_log, turn.Inbound.EventId, turn.Chat.Channel, turn.LastError);
        return InboundVerdict.DeadLettered;
    }

    private async ValueTask<bool> BuryAsync(Turn turn, IStoreTransaction store, bool isWhole)
    {
        var now = around.Time.GetUtcNow();
        var inbound = turn.Inbound;
        if (turn.Origin == TurnOrigin.Clock)
        {
            await store.Claims.TryClaimAsync(turn.Claim.Kind, turn.Claim.Key, now, CancellationToken.None);
        }
        else
        {
            await store.Inbox.TryAddAsync(turn.Chat.Channel, inbound.EventId, now, CancellationToken.None);
        }

        var letter = new DeadLetter(ids.Next(now), turn.Chat, inbound.EventId, now, turn.Attempt, turn.LastError, inbound.Raw);
        await store.DeadLetters.AddAsync(letter, CancellationToken.None);
        if (turn.Origin == TurnOrigin.Person)
        {
            await ApologiseAsync(turn, store, isWhole, now);
        }

        return true;
    }

    private async ValueTask ApologiseAsync(Turn turn, IStoreTransaction store, bool isWhole, DateTimeOffset now)
    {
        var language = turn.Inbound.LanguageHint == "en" ? "en" : "vi";
        if (isWhole)
        {
            await work.ReceiveAsync(turn, store);
            var state = await store.Conversations.FindReadableAsync(turn.Chat);
            language = state?.Language ?? language;
        }

        if (CommonWords.Find(flows.Current, CommonTextKeys.InternalError, language) is { } sorry)
        {
            await work.WriteAsync(turn, store, turn.Chat, new OutgoingMessage { Text = sorry, Language = language }, now);
        }
    }
}
