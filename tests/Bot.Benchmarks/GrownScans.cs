using System.Data.Common;
using System.Diagnostics;
using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>
/// Lays many scans into the real table, oldest first as life does, with all its indexes in place: an index that is built afterwards is smaller
/// than one that grew. Only for <see cref="Many"/> rows and more in PostgreSQL they are built at the end, which saves hours. Nine in ten scans
/// lie at any venue, one in ten at ten large ones.
/// </summary>
/// <param name="Rows">How many at last.</param>
/// <param name="Residents">Of ids 1 and up.</param>
/// <param name="Venues">Of ids <see cref="VenuesFrom"/> and up.</param>
/// <param name="From">Of the oldest.</param>
/// <param name="Until">Of the newest.</param>
internal sealed record GrownScans(long Rows, int Residents, int Venues, DateTimeOffset From, DateTimeOffset Until)
{
    public const int FirstVenue = 1001;
    public const long Many = 50_000_000;
    private const long Piece = 500_000;
    private const int LargeVenues = 10;
    private static readonly long IdEpoch = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public int VenuesFrom { get; init; } = FirstVenue;

    /// <summary>In PostgreSQL indexes are built at the end.</summary>
    public bool BuildsIndexesAtEnd { get; init; } = Rows >= Many;

    /// <summary>Residents of whom more is there than scans.</summary>
    public int Known => Math.Min(Residents, 100_000);

    /// <summary>Lays in what is missing, but at most so many rows; returns how many are still missing.</summary>
    public async Task<long> LayAsync(DbConnection connection, bool isPostgres, long most)
    {
        await RunAsync(connection, "CREATE TABLE IF NOT EXISTS laid (id bigint PRIMARY KEY, count bigint NOT NULL)");
        await RunAsync(connection, "INSERT INTO laid (id, count) VALUES (1, 0) ON CONFLICT (id) DO NOTHING");
        var there = await AskAsync(connection, "SELECT count FROM laid");
        if (isPostgres && there < Rows)
        {
            await MakeMonthsAsync(connection);
        }

        if (isPostgres && BuildsIndexesAtEnd && there < Rows)
        {
            await PutAwayIndexesAsync(connection);
        }

        var clock = Stopwatch.StartNew();
        var end = Math.Min(Rows, there + most);
        for (var first = there; first < end; first += Piece)
        {
            var last = Math.Min(end, first + Piece);
            await using var transaction = await connection.BeginTransactionAsync();
            await RunAsync(connection, isPostgres ? Postgres(first, last) : Sqlite(first, last));
            await RunAsync(connection, string.Create(CultureInfo.InvariantCulture, $"UPDATE laid SET count = {last}"));
            await transaction.CommitAsync();
        }

        var rate = (end - there) / Math.Max(clock.Elapsed.TotalSeconds, 0.001);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{end:#,0} of {Rows:#,0} scans are there; {rate:#,0} rows/s"));
        if (isPostgres && BuildsIndexesAtEnd && end == Rows)
        {
            await BringBackIndexesAsync(connection);
        }

        return Rows - end;
    }

    // The service makes those of this month and the next ones; the earlier ones were made in their time.
    private async Task MakeMonthsAsync(DbConnection connection)
    {
        for (var month = new DateTimeOffset(From.Year, From.Month, 1, 0, 0, 0, TimeSpan.Zero); month < Until; month = month.AddMonths(1))
        {
            var (from, to) = (month.ToUnixTimeMilliseconds(), month.AddMonths(1).ToUnixTimeMilliseconds());
            await RunAsync(connection, string.Create(CultureInfo.InvariantCulture,
                $"CREATE TABLE IF NOT EXISTS check_ins_{month:yyyy_MM} PARTITION OF check_ins FOR VALUES FROM ({from}) TO ({to})"));
        }
    }

    private static Task PutAwayIndexesAsync(DbConnection connection) => RunAsync(connection,
        """
        CREATE TABLE IF NOT EXISTS put_away (name text PRIMARY KEY, text text NOT NULL);
        INSERT INTO put_away SELECT indexname, replace(indexdef, ' ON ONLY ', ' ON ') FROM pg_indexes WHERE tablename = 'check_ins' AND indexname <> 'check_ins_pkey';
        DROP INDEX IF EXISTS check_ins_venue_at, check_ins_resident_at, check_ins_entered
        """);

    private static async Task BringBackIndexesAsync(DbConnection connection)
    {
        await RunAsync(connection, "SET maintenance_work_mem = '1GB'");
        var texts = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT text FROM put_away ORDER BY name";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                texts.Add(reader.GetString(0));
            }
        }

        foreach (var text in texts)
        {
            await RunAsync(connection, text);
        }

        await RunAsync(connection, "DROP TABLE put_away");
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> AskAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private string Postgres(long first, long last) => Insert(string.Create(CultureInfo.InvariantCulture,
        $"""
        SELECT i, {At} AS at, {VenuesFrom} + CAST(floor(random() * CASE WHEN i % 10 = 0 THEN {LargeVenues} ELSE {Venues} END) AS bigint) AS venue,
          1 + CAST(floor(random() * {Residents}) AS bigint) AS resident
        FROM generate_series(CAST({first} AS bigint), {last - 1}) i
        """));

    private string Sqlite(long first, long last) => Insert(string.Create(CultureInfo.InvariantCulture,
        $"""
        SELECT i, {At} AS at, {VenuesFrom} + abs(random() % CASE WHEN i % 10 = 0 THEN {LargeVenues} ELSE {Venues} END) AS venue,
          1 + abs(random() % {Residents}) AS resident
        FROM (WITH RECURSIVE n (i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {last}) SELECT i FROM n)
        """));

    private string At => string.Create(CultureInfo.InvariantCulture,
        $"{From.ToUnixTimeMilliseconds()} + i * {(long)(Until - From).TotalMilliseconds} / {Rows}");

    // Ids as the service makes them: 41 bits of time, 22 of instance and count.
    private static string Insert(string scans) => string.Create(CultureInfo.InvariantCulture,
        $"""
        INSERT INTO check_ins (id, venue, resident, at, direction, source, is_repeat, controller)
        SELECT (at - {IdEpoch}) * 4194304 + i % 4194304, venue, resident, at, 1 + i % 2, 1, 0, NULL FROM ({scans}) s
        """);
}
