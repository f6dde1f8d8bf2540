using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Storage.Tables;

internal sealed class InstanceTable(Session session) : IInstanceStore
{
    private const string SqliteNow = "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";
    private const string PostgresNow = "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)";

    private static readonly Sql Numbers = new("SELECT number FROM instances ORDER BY number");
    private static readonly Sql Enter = OnOwnTime(
        "INSERT INTO instances (id, number, version, entered_at, seen_at) VALUES (?, ?, ?, NOW, NOW) ON CONFLICT (number) DO NOTHING");
    private static readonly Sql Beat = OnOwnTime("UPDATE instances SET seen_at = NOW, version = ? WHERE id = ?");
    private static readonly Sql Leave = new("DELETE FROM instances WHERE id = ?");
    private static readonly Sql Retire = OnOwnTime("DELETE FROM instances WHERE id <> ? AND seen_at < NOW - ?");
    private static readonly Sql Count = new("SELECT count(*) FROM instances");
    private static readonly Sql Versions = new("SELECT count(DISTINCT version) FROM instances");
    private static readonly Sql Lead = new(
        """
        INSERT INTO leaders (task, instance) VALUES (?1, ?2)
        ON CONFLICT (task) DO UPDATE SET instance = excluded.instance
          WHERE leaders.instance = excluded.instance OR leaders.instance NOT IN (SELECT id FROM instances)
        """);

    public ValueTask<int> EnterAsync(long id, string version, CancellationToken ct)
    {
        var taken = new HashSet<long>();
        using (var rows = session.Use(Numbers))
        {
            while (rows.Step())
            {
                taken.Add(rows.Long(0));
            }
        }

        for (var number = 1; number <= IdSource.MostInstances; number++)
        {
            // Another that enters at this moment may have been faster.
            if (!taken.Contains(number) && session.Use(Enter).Bind(id).Bind(number).Bind(version).Changed() == 1)
            {
                return new(number);
            }
        }

        throw new InvalidOperationException($"More than {IdSource.MostInstances} instances run on one database.");
    }

    public ValueTask<bool> BeatAsync(long id, string version, CancellationToken ct) => new(session.Use(Beat).Bind(version).Bind(id).Changed() == 1);

    public ValueTask<int> VersionsAsync(CancellationToken ct)
    {
        using var row = session.Use(Versions);
        row.Step();
        return new(row.Int(0));
    }

    public ValueTask LeaveAsync(long id, CancellationToken ct)
    {
        session.Use(Leave).Bind(id).Run();
        return default;
    }

    public ValueTask<int> RetireAsync(long id, TimeSpan silence, CancellationToken ct)
    {
        session.Use(Retire).Bind(id).Bind((long)silence.TotalMilliseconds).Run();
        using var row = session.Use(Count);
        row.Step();
        return new(row.Int(0));
    }

    public ValueTask<bool> TryLeadAsync(string task, long id, CancellationToken ct) => new(session.Use(Lead).Bind(task).Bind(id).Changed() == 1);

    private static Sql OnOwnTime(string text) => new(text.Replace("NOW", SqliteNow, StringComparison.Ordinal))
    {
        Postgres = text.Replace("NOW", PostgresNow, StringComparison.Ordinal),
    };
}
