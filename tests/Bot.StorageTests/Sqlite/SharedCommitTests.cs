using Bot.Dialogs.Conversations;

namespace Bot.StorageTests.Sqlite;

/// <summary>Turns share a commit without the cost of a savepoint each; only when one fails they pay for it.</summary>
public sealed class SharedCommitTests : StoreTests<SqliteFixture>
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task Turns_run_again_only_when_another_of_their_commit_fails(bool fails, int runs)
    {
        var ran = 0;
        using var hold = await WriterHold.StartAsync(Store);
        var first = TurnAsync(1, t =>
        {
            ran++;
            return SaveAsync(t, 1);
        });
        var second = TurnAsync(2, t => fails ? throw new InvalidDataException("a bug") : SaveAsync(t, 2));
        hold.Release();
        await hold.Held;
        await first;
        (await Record.ExceptionAsync(() => second) is InvalidDataException).ShouldBe(fails);

        ran.ShouldBe(runs);
        (await ReadAsync(t => t.Venues.CountAsync(default))).ShouldBe(fails ? 1 : 2);
    }

    [Fact]
    public async Task Callers_are_told_away_from_the_writers_thread()
    {
        using var hold = await WriterHold.StartAsync(Store);
        var turn = TurnAsync(1, t => SaveAsync(t, 1));
        var writesAgain = GoOnAsync(turn);
        hold.Release();

        await writesAgain;
        (await ReadAsync(t => t.Venues.CountAsync(default))).ShouldBe(2);
    }

    /// <summary>On the writer's own thread another write would be refused.</summary>
    private async Task GoOnAsync(Task turn)
    {
        await turn.ConfigureAwait(false);
        await Store.WriteAsync(t => SaveAsync(t, 2), CancellationToken.None);
    }

    private Task<bool> TurnAsync(int chat, Func<IStoreTransaction, ValueTask<bool>> work) =>
        Store.WriteAsync(new TurnOutlook(Some.Chat($"90010030{chat}")), work, CancellationToken.None).AsTask();

    private static async ValueTask<bool> SaveAsync(IStoreTransaction transaction, int id)
    {
        await transaction.Venues.SaveAsync(Some.Venue(id, code: id), default);
        return true;
    }
}
