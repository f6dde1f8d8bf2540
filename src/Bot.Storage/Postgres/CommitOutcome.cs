using System.Diagnostics;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>
/// What became of a transaction whose commit got no answer. Its work may be kept: told as lost, the event would come again as a duplicate, and
/// the replies that lie in the outbox would never leave.
/// </summary>
internal sealed class CommitOutcome(PostgresServer server, Func<TimeSpan, bool> pause)
{
    /// <summary>Own choice: outlives a restart or a short freeze of the server; longer, people had better be told to send again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    // A transaction whose client is gone would else stay open, with its locks, until the server notices.
    private const string Look =
        """
        SELECT pg_xact_status($1::text::xid8),
          (SELECT bool_or(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE backend_xid = ($1::text::xid8)::xid AND usename = current_user)
        """;

    /// <summary>True when it was kept, false when it was not; null when the server did not say in time.</summary>
    public bool? IsKept(string transaction)
    {
        var begin = Stopwatch.GetTimestamp();
        do
        {
            try
            {
                if (Ask(transaction) is { } known)
                {
                    return known;
                }
            }
            catch (Exception e) when (Faults.IsSurroundings(e))
            {
                // Still away; it is asked again.
            }
        }
        while (Stopwatch.GetElapsedTime(begin) < Patience && pause(BetweenLooks));

        return null;
    }

    private bool? Ask(string transaction)
    {
        using var connection = server.OpenPlain();
        using var command = new NpgsqlCommand(Look, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = transaction });
        using var row = command.ExecuteReader();
        row.Read();
        return row.IsDBNull(0) ? null : row.GetString(0) switch
        {
            "committed" => true,
            "aborted" => false,
            _ => null,
        };
    }
}
