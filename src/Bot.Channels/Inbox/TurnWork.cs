using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Inbox;

/// <summary>What a turn does inside its piece of the commit: dedupe, run the engine, keep the state, write the replies.</summary>
internal sealed class TurnWork(
    ChannelSet channels, IDialogEngine engine, OutboxSender sender, UnreadableConversations unreadable, IdSource ids, PathSurroundings around)
{
    private readonly ILogger _log = around.Logs.CreateLogger<TurnWork>();

    public async ValueTask<InboundVerdict> RunAsync(Turn turn, IStoreTransaction store)
    {
        // The store may run it again when another turn of the same commit failed.
        turn.Undo(sender);
        var now = around.Time.GetUtcNow().Whole();
        if (!await IsFirstAsync(turn, store, now))
        {
            return InboundVerdict.Duplicate;
        }

        await ReceiveAsync(turn, store);
        around.Steps.Pass(Steps.InboxAdded);
        var state = await FindAsync(turn, store, now);
        var result = await HandleAsync(turn, state, store, now);
        if (result is not null)
        {
            await KeepStateAsync(turn, store, state, result);
            await WriteAsync(turn, store, result, IsSilent(turn, state), now);
            turn.ButtonNote = result.ButtonNote;
        }

        around.Steps.Pass(Steps.TurnDone);
        return InboundVerdict.Handled;
    }

    /// <summary>A fetched channel keeps what the person sent; once, also when the event comes again as a dead letter.</summary>
    public ValueTask ReceiveAsync(Turn turn, IStoreTransaction store) =>
        turn.Origin == TurnOrigin.Person && channels.Find(turn.Chat.Channel) is { } channel
            ? channel.ReceivedAsync(store, turn.Inbound, CancellationToken.None)
            : ValueTask.CompletedTask;

    /// <summary>Writes one message to the outbox, or to the channel's own shelf where people fetch their messages.</summary>
    public async ValueTask WriteAsync(Turn turn, IStoreTransaction store, ChatAddress to, OutgoingMessage message, DateTimeOffset now)
    {
        if (channels.Find(to.Channel) is { IsFetched: true } fetched)
        {
            var kept = new OutboxItem { Id = ids.Next(now), Chat = to, Message = message, CreatedAt = now };
            await fetched.KeepAsync(store, kept, CancellationToken.None);
            turn.Keep(kept);
            return;
        }

        var place = await store.Outbox.PlaceAsync(to, CancellationToken.None);
        ids.StartAfter(place.After);
        var item = new OutboxItem { Id = ids.Next(now), Chat = to, Message = message, CreatedAt = now, Owner = place.Owner, IsHanded = place.IsHanded };
        if (!sender.CanSend(to.Channel))
        {
            Log.SendFailed(_log, item.Id, "no-channel");
            item = item with { Status = OutboxStatus.Failed, LastError = "no-channel" };
        }
        else if (!item.IsHanded && sender.TryClaim(to))
        {
            item = item with { Status = OutboxStatus.Sending, Attempts = 1 };
        }

        turn.Send(item);
        await store.Outbox.AddAsync(item, CancellationToken.None);
    }

    private async ValueTask<ConversationState?> FindAsync(Turn turn, IStoreTransaction store, DateTimeOffset now)
    {
        try
        {
            return await store.Conversations.FindAsync(turn.Chat, CancellationToken.None);
        }
        catch (UnreadableConversationException e)
        {
            turn.SetAside = await unreadable.SetAsideAsync(turn.Chat, e.Reason, store, now);
            return null;
        }
    }

    private async ValueTask<TurnResult?> HandleAsync(Turn turn, ConversationState? state, IStoreTransaction store, DateTimeOffset now)
    {
        if (turn.Origin == TurnOrigin.Expiry)
        {
            return state?.ExpiresAt is { } due && due <= now ? await engine.ExpireAsync(state, store, now, CancellationToken.None) : null;
        }

        return turn.SetAside is null
            ? await engine.HandleAsync(turn.Inbound, state, store, now, CancellationToken.None)
            : await engine.StartAnewAsync(turn.Inbound, store, now, CancellationToken.None);
    }

    private static ValueTask<bool> IsFirstAsync(Turn turn, IStoreTransaction store, DateTimeOffset now) => turn.Origin switch
    {
        TurnOrigin.Person => store.Inbox.TryAddAsync(turn.Chat.Channel, turn.Inbound.EventId, now, CancellationToken.None),
        TurnOrigin.Clock => store.Claims.TryClaimAsync(turn.Claim.Kind, turn.Claim.Key, now, CancellationToken.None),
        TurnOrigin.Rerun => TakeLetterAsync(turn, store),
        _ => ValueTask.FromResult(true),
    };

    /// <summary>The letter goes with the turn that handles it; one that is gone was run already.</summary>
    private static async ValueTask<bool> TakeLetterAsync(Turn turn, IStoreTransaction store)
    {
        var id = turn.Letter!.Id;
        if (await store.DeadLetters.FindAsync(id, CancellationToken.None) is null)
        {
            return false;
        }

        await store.DeadLetters.RemoveAsync(id, CancellationToken.None);
        return true;
    }

    /// <summary>Nothing is said to somebody who blocked us unless they spoke first.</summary>
    private static bool IsSilent(Turn turn, ConversationState? state) =>
        turn.Inbound.Content is InboundContent.Reachable { IsReachable: false }
        || (turn.Origin is TurnOrigin.Clock or TurnOrigin.Expiry && state is { IsUnreachable: true });

    private static async ValueTask KeepStateAsync(Turn turn, IStoreTransaction store, ConversationState? before, TurnResult result)
    {
        if (result.State is not { } after)
        {
            if (before is not null)
            {
                await store.Conversations.RemoveAsync(turn.Chat, CancellationToken.None);
            }

            return;
        }

        var isUnreachable = turn.Origin is TurnOrigin.Clock or TurnOrigin.Expiry
            ? before is { IsUnreachable: true }
            : turn.Inbound.Content is InboundContent.Reachable { IsReachable: false };
        if (after.IsUnreachable != isUnreachable)
        {
            after = after with { IsUnreachable = isUnreachable };
        }

        if (!ReferenceEquals(after, before))
        {
            await store.Conversations.SaveAsync(after, CancellationToken.None);
        }
    }

    private async ValueTask WriteAsync(Turn turn, IStoreTransaction store, TurnResult result, bool isSilent, DateTimeOffset now)
    {
        if (isSilent && result.Replies.Count > 0)
        {
            Log.RepliesDropped(_log, result.Replies.Count, turn.Chat.Channel);
        }

        for (var i = 0; !isSilent && i < result.Replies.Count; i++)
        {
            await WriteAsync(turn, store, turn.Chat, result.Replies[i], now);
        }

        for (var i = 0; i < result.Deliveries.Count; i++)
        {
            var (to, message) = result.Deliveries[i];
            if (to != turn.Chat && await store.Conversations.FindReadableAsync(to) is { IsUnreachable: true })
            {
                Log.RepliesDropped(_log, 1, to.Channel);
                continue;
            }

            await WriteAsync(turn, store, to, message, now);
        }
    }
}
