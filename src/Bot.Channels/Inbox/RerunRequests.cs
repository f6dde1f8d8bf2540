using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Inbox;

/// <summary>
/// Lets another process (the command line) ask the running service to try dead letters again, through the database: two programs that
/// send at once would mix up the order of a chat.
/// </summary>
public sealed class RerunRequests(IStore store, DeadLetters letters, TimeProvider time, ILogger<RerunRequests> log)
{
    private const string Kind = "rerun";

    /// <summary>Letters looked at in one go.</summary>
    private const int AtOnce = 1000;

    /// <summary>Asks for one letter, or for all; says how many were asked for anew.</summary>
    public async Task<int> AskAsync(long? only, CancellationToken ct)
    {
        var lines = await letters.ListAsync(AtOnce, ct);
        var asked = 0;
        foreach (var line in lines.Where(l => l.Kind != DeadLetterKind.Conversation && (only is null || l.Id == only)))
        {
            asked += await store.WriteAsync(s => s.Claims.TryClaimAsync(Kind, Key(line), time.GetUtcNow(), ct), ct) ? 1 : 0;
        }

        return asked;
    }

    /// <summary>For the service's clock: runs what was asked for, oldest first.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var done = 0;
        foreach (var line in (await letters.ListAsync(AtOnce, ct)).OrderBy(l => l.Id))
        {
            if (await store.WriteAsync(s => s.Claims.ReleaseAsync(Kind, Key(line), ct), ct))
            {
                var result = await letters.RerunAsync(line.Id, ct);
                Log.Rerun(log, line.Id, result.ToString());
                done++;
            }
        }

        return done;
    }

    private static string Key(DeadLetterLine line) => line.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
