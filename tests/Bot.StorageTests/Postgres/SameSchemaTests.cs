using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.StorageTests.Sqlite;
using Bot.TestBed;
using System.Globalization;

namespace Bot.StorageTests.Postgres;

/// <summary>The same statements serve both databases, so both have the same tables, columns, keys and indexes.</summary>
public sealed class SameSchemaTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly SqliteFixture _sqlite = new();
    private readonly PostgresFixture _postgres = new();

    public async Task InitializeAsync()
    {
        await _sqlite.StartAsync();
        await _postgres.StartAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _sqlite.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    [Fact]
    public async Task Both_databases_have_the_same_tables_and_columns()
    {
        const string InSqlite = """
            SELECT group_concat(name, char(10)) FROM (SELECT m.name || '.' || c.name AS name FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'QRTZ_%' ORDER BY 1)
            """;
        const string InPostgres = """
            SELECT string_agg(c.table_name || '.' || c.column_name, chr(10) ORDER BY (c.table_name || '.' || c.column_name) COLLATE "C")
            FROM information_schema.columns c JOIN pg_class p ON p.relname = c.table_name AND NOT p.relispartition
            WHERE c.table_schema = 'public' AND p.relkind IN ('r', 'p')
            """;

        Lines(TestServer.Ask(_postgres.Connection, InPostgres)).ShouldBe(Lines(await AskSqliteAsync(InSqlite)));
    }

    [Fact]
    public async Task Both_databases_have_the_same_indexes()
    {
        const string InSqlite = "SELECT group_concat(name, char(10)) FROM (SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1)";
        const string InPostgres = """
            SELECT string_agg(i.relname::text, chr(10) ORDER BY i.relname::text COLLATE "C") FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
            WHERE i.relnamespace = 'public'::regnamespace AND NOT i.relispartition AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.oid)
            """;

        // Where one instance is alone, nobody asks who else sends to a chat.
        Lines(TestServer.Ask(_postgres.Connection, InPostgres)).Where(i => i != "outbox_chat").ShouldBe(Lines(await AskSqliteAsync(InSqlite)));
    }

    [Fact]
    public void Both_stores_pass_the_same_suites() =>
        typeof(OnPostgres).GetNestedTypes().Select(t => t.Name).Except([nameof(OnPostgres.Turns)]).Order().ShouldBe(typeof(OnSqlite).GetNestedTypes().Select(t => t.Name).Order());

    private static string[] Lines(object? text) => Convert.ToString(text, CultureInfo.InvariantCulture)!.Split('\n');

    private Task<string> AskSqliteAsync(string sql) => _sqlite.Store.ReadAsync(
        t => new ValueTask<string>(((SqliteSession)((StoreTransaction)t).Session).Connection.Pragma(sql)), default).AsTask();
}
