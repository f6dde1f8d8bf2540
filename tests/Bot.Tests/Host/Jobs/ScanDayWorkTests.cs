using Bot.Domain.CheckIns;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Venues;
using Bot.Host.Jobs;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Jobs;

public sealed class ScanDayWorkTests : IAsyncDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly CountedDays Days = new(Day.AddDays(-5), Day.AddDays(5));
    private readonly TemporaryStore _store = new();
    private readonly SetClock _clock = new(VietnamTime.StartOf(Day.AddDays(1)) + ReportPolicy.ClosingDelay);
    private long _ids;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_day_is_closed_half_an_hour_after_it_is_over_and_the_day_of_today_stays_open()
    {
        await ScanAsync(1, 7, Day);
        _clock.Now -= TimeSpan.FromSeconds(1);
        await RunAsync();
        (await ClosedAsync()).ShouldBe(Day.AddDays(-1));

        _clock.Now += TimeSpan.FromSeconds(1);
        await RunAsync();

        (await ClosedAsync()).ShouldBe(Day);
    }

    [Fact]
    public async Task What_was_kept_of_a_closed_day_is_counted_when_the_scans_are_gone()
    {
        await ScanAsync(1, 7, Day);
        await ScanAsync(1, 7, Day);
        await ScanAsync(1, 8, Day);
        await RunAsync();

        (await _store.Store.WriteAsync(s => s.CheckIns.PurgeAsync(VietnamTime.StartOf(Day.AddDays(1)), 100, default), default)).ShouldBe(3);

        (await CountsAsync(1)).ShouldBe([new ReportVenueCount(new VenueId(1), 3, 2)]);
    }

    [Fact]
    public async Task After_a_standstill_every_day_since_the_oldest_scan_is_closed_and_a_second_run_changes_nothing()
    {
        await ScanAsync(1, 7, Day.AddDays(-3));
        await ScanAsync(1, 7, Day);

        await RunAsync();
        await RunAsync();

        (await ClosedAsync()).ShouldBe(Day);
        (await CountsAsync(1)).ShouldBe([new ReportVenueCount(new VenueId(1), 2, 1)]);
        (await _store.ReadAsync(r => r.ScanCounts.FaultsAsync(Days, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_venues_than_one_transaction_takes_are_all_kept()
    {
        const int venues = ReportPolicy.VenuesAtATime + 5;
        for (var venue = 1; venue <= venues; venue++)
        {
            await ScanAsync(venue, 7, Day);
        }

        await RunAsync();
        await _store.Store.WriteAsync(s => s.CheckIns.PurgeAsync(VietnamTime.StartOf(Day.AddDays(1)), venues, default), default);

        (await CountsAsync(venues)).Count.ShouldBe(venues);
    }

    [Fact]
    public async Task Without_any_scan_it_begins_with_yesterday()
    {
        await RunAsync();

        (await ClosedAsync()).ShouldBe(Day);
    }

    private Task RunAsync() => new ScanDayWork(_store.Store, _clock, NullLogger<ScanDayWork>.Instance).RunAsync(default);

    private Task<DateOnly?> ClosedAsync() => _store.ReadAsync(r => r.ScanCounts.ClosedThroughAsync(default));

    private Task<IReadOnlyList<ReportVenueCount>> CountsAsync(int venues) =>
        _store.ReadAsync(r => r.ScanCounts.OfVenuesAsync([.. Enumerable.Range(1, venues).Select(v => new VenueId(v))], Days, default));

    private async Task ScanAsync(long venue, long resident, DateOnly day) => await _store.Store.WriteAsync(
        async s =>
        {
            await s.Venues.SaveAsync(People.Venue(venue), default);
            await s.CheckIns.AddAsync(
                new CheckIn
                {
                    Id = ++_ids, Venue = new VenueId(venue), Resident = new ResidentId(resident), At = VietnamTime.StartOf(day).AddHours(9), Direction = Direction.In,
                    Source = ScanSource.Link,
                },
                default);
            return true;
        },
        default);
}
