using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Venues;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Inbox;

/// <summary>Brings one turn to an end: its attempts, then the dead letter; never an exception.</summary>
internal sealed class TurnRunner(
    IStore store, TurnWork work, TurnBurial burial, UnreadableConversations unreadable, OutboxSender sender, PathSurroundings around)
{
    /// <summary>How a link to a venue begins.</summary>
    private const string VenueStart = "v_";

    private readonly ILogger _log = around.Logs.CreateLogger<TurnRunner>();

    public async ValueTask<InboundVerdict> RunAsync(Turn turn)
    {
        try
        {
            while (turn.Attempt < InboxPolicy.Attempts)
            {
                if (await TryAsync(turn) is { } verdict)
                {
                    if (turn.SetAside is { } letter)
                    {
                        unreadable.Tell(turn, letter);
                    }

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
            Log.StoreDown(_log, turn.Inbound.EventId, turn.Chat.Channel);
        }
        catch (Exception e)
        {
            Log.DeadLetterFailed(_log, turn.Inbound.EventId, turn.Chat.Channel, e.GetType().Name);
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
            return await store.WriteAsync(Outlook(turn), s => work.RunAsync(turn, s), CancellationToken.None);
        }
        catch (StoreConflictException) when (turn.Conflicts < InboxPolicy.Conflicts)
        {
            // Nobody's fault: the same turn again, and it does not count as an attempt.
            turn.Undo(sender);
            turn.Conflicts++;
            turn.Attempt--;
            return null;
        }
        catch (Exception e) when (e is not StoreUnavailableException)
        {
            turn.Undo(sender);
            turn.LastError = e.GetType().Name;
            Log.TurnFailed(_log, turn.Inbound.EventId, turn.Chat.Channel, turn.Attempt, turn.LastError, Where(e));
            return null;
        }
    }

    private static TurnOutlook Outlook(Turn turn) => new(
        turn.Chat,
        turn.Origin == TurnOrigin.Person ? turn.Inbound.EventId : null,
        turn.Inbound.Content is InboundContent.Start { Payload: var payload } && payload.StartsWith(VenueStart, StringComparison.Ordinal)
            && VenueCode.TryParse(payload[VenueStart.Length..], out var code) == VenueCodeReading.Ok ? code : null);

    /// <summary>The message of an exception may quote what a person wrote; where it happened never does.</summary>
    private static string Where(Exception e)
    {
        var trace = e.StackTrace ?? "unknown";
        return trace.Length > 600 ? trace[..600] : trace;
    }
}
