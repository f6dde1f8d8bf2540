using Bot.Dialogs.Conversations;
using Bot.Storage.Encryption;
using Bot.Storage;
using Bot.Storage.Sqlite;

namespace Bot.StorageTests.Sqlite;

public sealed class MigrationTests : StoreTests<SqliteFixture>
{
    private static readonly Migration Next = new(Migration.Embedded("sqlite").Count + 1, "next", "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;");

    [Fact]
    public void Migrations_are_numbered_from_one_without_gaps() =>
        Migration.Embedded("sqlite").Select(m => m.Version).ShouldBe(Enumerable.Range(1, Migration.Embedded("sqlite").Count));

    [Fact]
    public async Task A_later_migration_is_applied_once_and_the_rows_stay()
    {
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1), default));

        await ReopenAsync([.. Migration.Embedded("sqlite"), Next]);
        await ReopenAsync([.. Migration.Embedded("sqlite"), Next]);

        (await ReadAsync(t => t.Residents.FindAsync(new(1), default))).ShouldBe(Some.Resident(1));
    }

    [Fact]
    public async Task A_newer_schema_than_the_program_stops_the_start()
    {
        await ReopenAsync([.. Migration.Embedded("sqlite"), Next]);
        await Store.DisposeAsync();

        Should.Throw<StoreUnavailableException>(() => Open(Migration.Embedded("sqlite"))).Message.ShouldContain($"schema {Next.Version}");
    }

    [Fact]
    public async Task A_changed_migration_stops_the_start()
    {
        await Store.DisposeAsync();
        var changed = Migration.Embedded("sqlite")[0] with { Script = Migration.Embedded("sqlite")[0].Script + "-- changed" };

        Should.Throw<StoreUnavailableException>(() => Open([new(changed.Version, changed.Title, changed.Script)])).Message.ShouldContain("Migration 1");
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_schema_as_it_was()
    {
        await Store.DisposeAsync();
        var broken = new Migration(Next.Version, "broken", "CREATE TABLE half (id INTEGER) STRICT; CREATE TABLE nonsense (;");

        Should.Throw<Exception>(() => Open([.. Migration.Embedded("sqlite"), broken]));

        await Fixture.StartAsync();
        (await AskAsync("SELECT count(*) FROM sqlite_schema WHERE name = 'half'")).ShouldBe("0");
    }

    [Fact]
    public async Task A_damaged_file_stops_the_start()
    {
        for (var i = 1; i < 300; i++)
        {
            var id = i;
            await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(id, phone: null), default));
        }

        await Store.DisposeAsync();
        await using (var file = new FileStream(Fixture.DatabaseFile, FileMode.Open))
        {
            file.Position = 4096 * 12;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 4096 * 6).ToArray());
        }

        Should.Throw<StoreUnavailableException>(() => Open(Migration.Embedded("sqlite"))).Message.ShouldContain("damaged");
        File.Delete(Fixture.DatabaseFile);
        await Fixture.StartAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start()
    {
        await Store.DisposeAsync();
        await File.WriteAllTextAsync(Fixture.DatabaseFile, new string('x', 5000));

        Should.Throw<StoreUnavailableException>(() => Open(Migration.Embedded("sqlite"))).Message.ShouldContain("damaged");
        File.Delete(Fixture.DatabaseFile);
        await Fixture.StartAsync();
    }

    [Fact]
    public void The_database_file_is_for_the_service_alone()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Fixture.DatabaseFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Every_sealed_column_of_the_schema_is_known_to_the_rotation()
    {
        var known = string.Join(",", SealedColumn.All.Select(c => c.ToString()).Order(StringComparer.Ordinal));

        var inSchema = await AskAsync(
            "SELECT group_concat(n) FROM (SELECT t.name || '.' || c.name AS n FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name LIKE 'sealed%' ORDER BY n)");

        inSchema.ShouldBe(known);
    }

    private Task<string> AskAsync(string sql) => ReadAsync(t => new ValueTask<string>(((SqliteSession)((StoreTransaction)t).Session).Connection.Pragma(sql)));

    private SqliteStore Open(IReadOnlyList<Migration> migrations) => SqliteStore.Open(Fixture.Options, Fixture.Ring, TimeProvider.System, migrations);

    private async Task ReopenAsync(IReadOnlyList<Migration> migrations)
    {
        await Store.DisposeAsync();
        Fixture.Use(Open(migrations));
    }
}
