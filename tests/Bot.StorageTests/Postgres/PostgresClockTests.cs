namespace Bot.StorageTests.Postgres;

public sealed class PostgresClockTests : StoreTests<PostgresFixture>
{
    [Fact]
    public async Task The_server_s_clock_can_be_held_against_ours()
    {
        var theirs = await Store.ClockAsync(CancellationToken.None);

        (theirs!.Value - TimeProvider.System.GetUtcNow()).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1), "the server runs on this machine");
    }
}
