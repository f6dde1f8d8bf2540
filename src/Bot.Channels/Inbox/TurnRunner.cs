using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Inbox;

/// <summary>Brings one turn to an end: its attempts, then the dead letter; never an exception.</summary>
internal sealed class TurnRunner(IStore store, TurnWork work, TurnBurial burial, OutboxSender sender, PathSurroundings around, ILogger<TurnRunner> log)
{
    public async ValueTask<InboundVerdict> RunAsync(Turn turn)
    {
        try
        {
            while (turn.Attempt < InboxPolicy.Attempts)
            {
                if (await TryAsync(turn) is { } verdict)
                {
                    return verdict;
                }

                if (turn.Attempt == InboxPolicy.Attempts - 1)
                {
                    await Task.Delay(InboxPolicy.RetryPause, around.Time);
                }
            }

            return await burial.BuryAsync(turn);
        }
        catch (StoreUnavailableException)
        {
            Log.StoreDown(log, turn.Inbound.EventId, turn.Chat.Channel);
        }
        catch (Exception e)
        {
            Log.DeadLetterFailed(log, turn.Inbound.EventId, turn.Chat.Channel, e.GetType().Name);
        }

        turn.Undo(sender);
        return InboundVerdict.TryAgain;
    }

    /// <summary>Null when the attempt failed and was undone.</summary>
    private async ValueTask<InboundVerdict?> TryAsync(Turn turn)
    {
        turn.Attempt++;
        try
        {
            return await store.WriteAsync(s => work.RunAsync(turn, s), CancellationToken.None);
        }
        catch (Exception e) when (e is not StoreUnavailableException)
        {
            turn.Undo(sender);
            turn.LastError = e.GetType().Name;
            Log.TurnFailed(log, turn.Inbound.EventId, turn.Chat.Channel, turn.Attempt, turn.LastError, Where(e));
            return null;
        }
    }

    /// <summary>The message of an exception may quote what a person wrote; where it happened never does.</summary>
    private static string Where(Exception e)
    {
        var trace = e.StackTrace ?? "unknown";
        return trace.Length > 600 ? trace[..600] : trace;
    }
}
