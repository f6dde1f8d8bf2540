using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.CheckIns;

public sealed class RecordVisitTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly ResidentId Person = new(1);
    private static readonly ChatAddress Chat = ChatAddress.Private(ChatAddress.Telegram, "1");
    private readonly TemporaryStore _store = new();
    private readonly ManualClock _clock = new(TemporaryStore.Start);
    private readonly IdSource _ids = new(new Random(1));

    public Task InitializeAsync() => _store.DoAsync(Chat, _clock.Now, async t =>
    {
        await t.Records.Residents.SaveAsync(People.Complete(), default);
        await t.Records.Venues.SaveAsync(People.Venue(1), default);
        return await t.Records.Venues.SaveAsync(People.Venue(2), default);
    });

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Three_scans_in_four_minutes_are_three_scans_and_one_visit()
    {
        var scans = new List<RecordedVisit>();
        foreach (var minutes in new[] { 0, 0, 3 })
        {
            _clock.Pass(TimeSpan.FromMinutes(minutes));
            scans.Add(await ScanAsync(1));
        }

        scans.Select(s => s.CheckIn.IsRepeat).ShouldBe([false, true, true]);
        scans.ShouldAllBe(s => s.CheckIn.Direction == Direction.In);
        (await _store.ReadAsync(r => r.CheckIns.CountAsync(Person, default))).ShouldBe(3);
    }

    [Fact]
    public async Task Venues_do_not_disturb_each_other()
    {
        await ScanAsync(1);
        _clock.Pass(TimeSpan.FromMinutes(10));

        (await ScanAsync(2)).CheckIn.Direction.ShouldBe(Direction.In);
        (await ScanAsync(1)).CheckIn.Direction.ShouldBe(Direction.Out);
    }

    [Fact]
    public async Task A_chosen_direction_wins()
    {
        await ScanAsync(1);

        (await ScanAsync(1, Direction.Out)).CheckIn.IsRepeat.ShouldBeFalse();
    }

    [Fact]
    public async Task Leaving_without_a_scan_ends_the_last_visit_once()
    {
        await ScanAsync(1);
        _clock.Pass(TimeSpan.FromMinutes(30));

        (await LeaveAsync())!.CheckIn.Direction.ShouldBe(Direction.Out);
        (await LeaveAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Leaving_one_visit_does_not_end_a_later_one()
    {
        var first = await ScanAsync(1);
        _clock.Pass(TimeSpan.FromMinutes(30));
        var second = await ScanAsync(2);

        (await LeaveAsync(first.CheckIn.Id)).ShouldBeNull();
        (await LeaveAsync(second.CheckIn.Id))!.Venue.Id.ShouldBe(new VenueId(2));
    }

    private Task<Visit?> LeaveAsync(long? visit = null) =>
        _store.DoAsync(Chat, _clock.Now, t => new LeaveVenue(new RecordVisit(_ids)).ExecuteAsync(t, Person, visit, default));

    private Task<RecordedVisit> ScanAsync(long venue, Direction? direction = null) =>
        _store.DoAsync(Chat, _clock.Now, t =>
            new RecordVisit(_ids).ExecuteAsync(t, new Scan(new VenueId(venue), Person, ScanSource.Link) { Direction = direction }, default));
}
