using Bot.Dialogs.Conversations;
using Bot.Domain.Residents;
using Bot.Storage.Postgres;
using Bot.TestBed;
using Npgsql;

namespace Bot.StorageTests.Postgres;

/// <summary>The line to the server breaks at a commit: what the caller is told must be what the database holds.</summary>
public sealed class BrokenCommitTests : StoreTests<PostgresFixture>
{
    private CutPlace _next;

    [Fact]
    public async Task A_turn_that_the_server_kept_is_told_as_kept_although_its_answer_was_lost()
    {
        using var proxy = Proxy();
        await using var store = Through(proxy);
        await SaveAsync(store, 1);

        _next = CutPlace.AfterCommit;
        await SaveAsync(store, 2);

        proxy.CutsAfter.ShouldBe(1);
        (await IsThereAsync(2)).ShouldBeTrue();
        await SaveAsync(store, 3);
    }

    [Fact]
    public async Task A_turn_that_the_server_did_not_keep_is_told_as_not_kept()
    {
        using var proxy = Proxy();
        await using var store = Through(proxy);
        await SaveAsync(store, 1);

        _next = CutPlace.BeforeCommit;
        await Should.ThrowAsync<StoreUnavailableException>(() => SaveAsync(store, 2));

        (await IsThereAsync(2)).ShouldBeFalse();
        await SaveAsync(store, 2);
    }

    // One cut, then all is well.
    private CuttingProxy Proxy() => new(new NpgsqlConnectionStringBuilder(Fixture.Connection).Port, () => Interlocked.Exchange(ref _next, CutPlace.Nowhere));

    private PostgresStore Through(CuttingProxy proxy) => Fixture.Open(o => o with
    {
        ConnectionString = new NpgsqlConnectionStringBuilder(o.ConnectionString) { Port = proxy.Port }.ToString(),
        PreparedStatements = 0,
    });

    private static Task<bool> SaveAsync(PostgresStore store, long id) => store.WriteAsync(
        new TurnOutlook(Some.Chat($"chat-{id}"), $"event-{id}"),
        async t =>
        {
            await t.Residents.SaveAsync(Some.Resident(id, phone: null), default);
            return true;
        },
        default).AsTask();

    private async Task<bool> IsThereAsync(long id) => await ReadAsync(t => t.Residents.FindAsync(new ResidentId(id), default)) is not null;
}
