using Bot.Storage.Postgres;
using Bot.TestBed;

namespace Bot.StorageTests.Postgres;

/// <summary>The same store through a PgBouncer in transaction mode, older than 1.21: without prepared statements.</summary>
public sealed class PgBouncerFixture : PostgresFixture
{
    protected override async ValueTask<PostgresStoreOptions> OptionsAsync() => new()
    {
        ConnectionString = await TestServer.ThroughPgBouncerAsync(Connection),
        PreparedStatements = 0,
    };
}
