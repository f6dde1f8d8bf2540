using System.Globalization;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>
/// Scans and audit lie in one partition for each month (UTC): what is asked about now touches the newest only, and what was kept long enough
/// goes as a whole. Rows of a month without a partition lie in the common one ("…_rest").
/// </summary>
internal static class Months
{
    /// <summary>How often the coming months are looked after. Own choice: far below <see cref="Ahead"/>.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromHours(6);

    /// <summary>Months made ahead. Own choice: a database server that forbids new tables for weeks loses nothing but speed.</summary>
    private const int Ahead = 2;

    /// <summary>Of instances that look at once one makes them and the others wait; the number has no meaning.</summary>
    private const string Lock = "SELECT pg_advisory_xact_lock(7355608002)";

    private static readonly string[] Tables = ["check_ins", "audit"];

    private static readonly Sql Known = new(
        """
        SELECT c.relname::text, greatest(c.reltuples, 0)::bigint FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = to_regclass(?) ORDER BY 1
        """);

    /// <summary>Makes the partitions of this month and the next ones.</summary>
    public static void Make(NpgsqlConnection connection, DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, Lock);
        foreach (var table in Tables)
        {
            for (var i = 0; i <= Ahead; i++)
            {
                Make(connection, table, FirstOf(now).AddMonths(i));
            }
        }

        transaction.Commit();
    }

    /// <summary>Drops the partitions that end before the instant; returns about how many rows they had, at least one for each.</summary>
    public static int Drop(PostgresSession session, string table, DateTimeOffset before)
    {
        var old = new List<(string Name, long Rows)>();
        using (var rows = session.Use(Known).Bind(table))
        {
            while (rows.Step())
            {
                if (MonthOf(rows.Text(0), table) is { } month && month.AddMonths(1) <= before)
                {
                    old.Add((rows.Text(0), rows.Long(1)));
                }
            }
        }

        foreach (var (name, _) in old)
        {
            session.Use(new Sql($"DROP TABLE {name}")).Changed();
        }

        return (int)Math.Min(int.MaxValue, old.Sum(p => Math.Max(1, p.Rows)));
    }

    private static void Make(NpgsqlConnection connection, string table, DateTimeOffset month)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{table}_{month:yyyy_MM}");
        var (from, to) = (month.ToUnixTimeMilliseconds(), month.AddMonths(1).ToUnixTimeMilliseconds());

        // Where rows of the month lie in the common partition already (a clock that ran ahead), they stay there.
        Run(connection, string.Create(CultureInfo.InvariantCulture,
            $"""
            DO $$ BEGIN
              IF to_regclass('{name}') IS NULL AND NOT EXISTS (SELECT 1 FROM {table}_rest WHERE at >= {from} AND at < {to}) THEN
                CREATE TABLE {name} PARTITION OF {table} FOR VALUES FROM ({from}) TO ({to});
              END IF;
            END $$
            """));
    }

    private static DateTimeOffset? MonthOf(string partition, string table) =>
        DateTimeOffset.TryParseExact(
            partition[(table.Length + 1)..], "yyyy_MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var month) ? month : null;

    private static DateTimeOffset FirstOf(DateTimeOffset now) => new(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
