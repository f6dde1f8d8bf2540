using System.Diagnostics;
using System.Globalization;
using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.Postgres;
using Bot.StorageTests.Sqlite;
using Bot.TestBed;
using Npgsql;

namespace Bot.StorageTests.Postgres;

/// <summary>A database of every schema that there ever was opens with today's program and loses nothing.</summary>
public sealed class OldDatabaseTests : IDisposable
{
    /// <summary>PostgreSQL came in when SQLite had five migrations; from then on each has its twin.</summary>
    private const int SqliteAtFirst = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("bot-sample").FullName;

    public static TheoryData<int> Schemas() => [.. Enumerable.Range(1, Current)];

    private static int Current { get; } = Migration.Embedded("postgres").Count;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_migration_has_its_twin_in_the_other_database() =>
        Current.ShouldBe(Migration.Embedded("sqlite").Count - SqliteAtFirst + 1);

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task A_database_of_every_schema_opens_and_reads_today(int schema)
    {
        var sample = new Sample("postgres", schema, "sql");
        if (sample.IsWanted(Current))
        {
            await MakeAsync(sample);
        }

        sample.Exists.ShouldBeTrue($"there is no sample of schema {schema}: see tests/Bot.StorageTests/samples/README.md");
        var ring = sample.Unpack(_folder, out var dump);
        var connection = await TestServer.NewEmptyDatabaseAsync();
        TestServer.Run(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString(), await File.ReadAllTextAsync(dump));
        var before = Counts(connection);
        await using (var store = PostgresStore.Open(new PostgresStoreOptions { ConnectionString = connection }, ring, TimeProvider.System))
        {
            await OldDatabase.ReadsAsync(store, schema + SqliteAtFirst - 1, before);
        }

        await TestServer.DropAsync(connection);
    }

    private static Dictionary<string, long> Counts(string connection)
    {
        var tables = (string)TestServer.Ask(connection, "SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public'")!;
        return tables.Split(',').Where(OldDatabase.IsRecord).ToDictionary(t => t, t => (long)TestServer.Ask(connection, $"SELECT count(*) FROM {t}")!);
    }

    private async Task MakeAsync(Sample sample)
    {
        var (dump, keys) = (Path.Combine(_folder, "new.sql"), Path.Combine(_folder, "new.json"));
        var connection = await TestServer.NewDatabaseAsync();
        await using (var store = PostgresStore.Open(new PostgresStoreOptions { ConnectionString = connection }, KeyRing.Create(keys, Some.Now), TimeProvider.System))
        {
            await SecrecyTests.WriteEverythingAsync(store, SecrecyTests.EverythingToday());
        }

        await DumpAsync(connection, dump);
        await TestServer.DropAsync(connection);
        sample.Keep(dump, keys);
    }

    // Rows as INSERT, so that it loads without psql; lines that begin with a backslash are psql's own.
    private static async Task DumpAsync(string connection, string file)
    {
        var at = new NpgsqlConnectionStringBuilder(connection);
        string[] arguments =
        [
            "-h", at.Host!, "-p", at.Port.ToString(CultureInfo.InvariantCulture), "-U", at.Username!, "--inserts", "--no-owner", "--no-privileges", "-f", file, at.Database!,
        ];
        using var process = Process.Start(Path.Combine(PrivatePostgres.Programs!, "pg_dump"), arguments);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        await File.WriteAllLinesAsync(file, (await File.ReadAllLinesAsync(file)).Where(l => !l.StartsWith('\\')));
    }
}
