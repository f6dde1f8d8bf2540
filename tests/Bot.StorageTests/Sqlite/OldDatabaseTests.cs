using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;
using SQLitePCL;

namespace Bot.StorageTests.Sqlite;

/// <summary>A database of every schema that there ever was opens with today's program and loses nothing.</summary>
public sealed class OldDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-sample").FullName;

    public static TheoryData<int> Schemas() => [.. Enumerable.Range(1, Current)];

    private static int Current { get; } = Migration.Embedded("sqlite").Count;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task A_database_of_every_schema_opens_and_reads_today(int schema)
    {
        var sample = new Sample("sqlite", schema, "db");
        if (sample.IsWanted(Current))
        {
            await MakeAsync(sample);
        }

        sample.Exists.ShouldBeTrue($"there is no sample of schema {schema}: see tests/Bot.StorageTests/samples/README.md");
        var ring = sample.Unpack(_folder, out var file);
        var before = Counts(file);
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = file }, ring, TimeProvider.System);

        await OldDatabase.ReadsAsync(store, schema, before);
    }

    private static Dictionary<string, long> Counts(string file)
    {
        using var plain = Connection.Open(file, raw.SQLITE_OPEN_READWRITE, TimeSpan.FromSeconds(1));
        var tables = plain.Pragma("SELECT group_concat(name) FROM sqlite_master WHERE type = 'table'").Split(',').Where(OldDatabase.IsRecord).ToList();
        return tables.ToDictionary(t => t, t => long.Parse(plain.Pragma($"SELECT count(*) FROM {t}"), System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task MakeAsync(Sample sample)
    {
        var (file, keys) = (Path.Combine(_folder, "new.db"), Path.Combine(_folder, "new.json"));
        await using (var store = SqliteStore.Open(new SqliteStoreOptions { Path = file }, KeyRing.Create(keys, Some.Now), TimeProvider.System))
        {
            await SecrecyTests.WriteEverythingAsync(store, SecrecyTests.EverythingToday());
        }

        sample.Keep(file, keys);
    }
}
