using System.Globalization;
using Bot.Domain.Residents;
using Bot.TestBed;

namespace Bot.StorageTests.Sqlite;

/// <summary>kill -9 in the middle of writing: see <see cref="CrashChild"/> for what the killed process does.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private SqliteFixture Fixture { get; } = new();

    public async Task InitializeAsync()
    {
        await Fixture.StartAsync();
        await Fixture.Store.WriteAsync(t => t.Venues.SaveAsync(Some.Venue(), default), default);
        await Fixture.Store.DisposeAsync();
    }

    public async Task DisposeAsync() => await Fixture.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(700)]
    public async Task What_was_acknowledged_before_a_kill_is_there_afterwards_and_nothing_is_half(int killAfter)
    {
        var acknowledged = await RunUntilKilledAsync(killAfter);

        await Fixture.StartAsync();
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(killAfter);
        foreach (var id in acknowledged)
        {
            (await PartsAsync(id)).ShouldBe((true, true), $"piece {id}");
        }

        for (var id = acknowledged.Max() + 1; id < acknowledged.Max() + 400; id++)
        {
            var (resident, checkIn) = await PartsAsync(id);
            resident.ShouldBe(checkIn, $"piece {id}");
        }

        await Fixture.Store.CheckAsync(default);
    }

    private async Task<List<long>> RunUntilKilledAsync(int killAfter)
    {
        using var child = Child.Start(typeof(CrashTests).Assembly.Location, CrashChild.Verb, Fixture.DatabaseFile, Fixture.KeyFile);
        var acknowledged = new List<long>();
        while (await child.Output.ReadLineAsync() is { } line)
        {
            acknowledged.Add(long.Parse(line, CultureInfo.InvariantCulture));
            if (acknowledged.Count == killAfter)
            {
                child.Kill();
            }
        }

        (await child.EndAsync(CancellationToken.None)).ShouldBe(Child.Killed);
        return acknowledged;
    }

    private Task<(bool Resident, bool CheckIn)> PartsAsync(long id) => Fixture.Store.ReadAsync(
        async t => (
            await t.Residents.FindAsync(new ResidentId(id), default) is not null,
            await t.CheckIns.CountAsync(new ResidentId(id), default) == 1),
        default).AsTask();
}
