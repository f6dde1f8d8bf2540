using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.TestBed;

namespace Bot.StorageTests.Postgres;

/// <summary>Scans and audit by month.</summary>
public sealed class MonthsTests : StoreTests<PostgresFixture>
{
    private static readonly DateTimeOffset Today = TimeProvider.System.GetUtcNow();

    [Fact]
    public void This_month_and_the_next_two_have_partitions_of_their_own()
    {
        string[] expected = [.. Enumerable.Range(0, 3).Select(i => $"check_ins_{Today.AddMonths(i):yyyy_MM}"), "check_ins_rest"];

        Partitions().ShouldBe(expected);
        Ask("SELECT count(*) FROM pg_inherits WHERE inhparent = 'audit'::regclass").ShouldBe(4L);
    }

    [Fact]
    public async Task A_scan_lies_in_the_partition_of_its_month_and_one_without_a_month_in_the_common_one()
    {
        await AddAsync(1, Today);
        await AddAsync(2, Today.AddYears(-3));

        Ask($"SELECT id FROM check_ins_{Today:yyyy_MM}").ShouldBe(1L);
        Ask("SELECT id FROM check_ins_rest").ShouldBe(2L);
        (await ReadAsync(t => t.CheckIns.CountAsync(new ResidentId(1), default))).ShouldBe(2);
    }

    [Fact]
    public async Task What_is_old_enough_goes_as_a_whole_month_and_the_rest_row_by_row()
    {
        MakeOldMonth();
        await AddAsync(1, new DateTimeOffset(2024, 3, 5, 0, 0, 0, TimeSpan.Zero));
        await AddAsync(2, new DateTimeOffset(2024, 3, 9, 0, 0, 0, TimeSpan.Zero));
        await AddAsync(3, new DateTimeOffset(2024, 2, 9, 0, 0, 0, TimeSpan.Zero));
        await AddAsync(4, Today);
        await WriteAsync(t => t.ScanCounts.CloseThroughAsync(new DateOnly(2024, 4, 30), default));

        // Up to the middle of the month only single rows may go.
        (await PurgeAsync(new DateTimeOffset(2024, 3, 7, 0, 0, 0, TimeSpan.Zero))).ShouldBe(2);
        Partitions().ShouldContain("check_ins_2024_03");
        (await PurgeAsync(new DateTimeOffset(2024, 4, 2, 0, 0, 0, TimeSpan.Zero))).ShouldBeGreaterThan(0);

        Partitions().ShouldNotContain("check_ins_2024_03");
        Ask("SELECT count(*) FROM check_ins").ShouldBe(1L);
        (await PurgeAsync(new DateTimeOffset(2024, 4, 2, 0, 0, 0, TimeSpan.Zero))).ShouldBe(0);
    }

    [Fact]
    public async Task The_latest_scan_at_a_venue_touches_no_older_month()
    {
        MakeOldMonth();
        await AddAsync(1, Today);

        var plan = Ask(
            $"""
            EXPLAIN (FORMAT JSON) SELECT id FROM check_ins c WHERE c.resident = 1 AND c.venue = 1
            AND c.at >= {Today.AddDays(-1).ToUnixTimeMilliseconds()} ORDER BY c.at DESC, c.id DESC LIMIT 1
            """)!.ToString()!;

        plan.ShouldContain($"check_ins_{Today:yyyy_MM}");
        plan.ShouldNotContain("check_ins_2024_03");
        (await ReadAsync(t => t.CheckIns.LatestAsync(new ResidentId(1), new VenueId(1), Today.AddHours(-12), default)))!.Id.ShouldBe(1);
        (await ReadAsync(t => t.CheckIns.LatestAsync(new ResidentId(1), new VenueId(1), Today.AddMinutes(1), default))).ShouldBeNull();
    }

    [Fact]
    public async Task Rows_of_a_clock_that_ran_ahead_stay_where_they_are_when_their_month_comes()
    {
        await AddAsync(1, Today.AddMonths(3));
        await using (var later = Fixture.Open(time: new Ahead(TimeSpan.FromDays(70))))
        {
            Ask("SELECT id FROM check_ins_rest").ShouldBe(1L);
        }

        (await ReadAsync(t => t.CheckIns.CountAsync(new ResidentId(1), default))).ShouldBe(1);
    }

    private Task AddAsync(long id, DateTimeOffset at) => WriteAsync(async t =>
    {
        if (await t.Venues.FindAsync(new VenueId(1), default) is null)
        {
            await t.Venues.SaveAsync(Some.Venue(1, code: 1), default);
        }

        await t.CheckIns.AddAsync(Some.CheckIn(id) with { At = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()) }, default);
    });

    private Task<int> PurgeAsync(DateTimeOffset before) => WriteAsync(t => t.CheckIns.PurgeAsync(before, 100, default));

    private void MakeOldMonth()
    {
        var (from, to) = (new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 4, 1, 0, 0, 0, TimeSpan.Zero));
        TestServer.Run(
            Fixture.Connection,
            $"CREATE TABLE check_ins_2024_03 PARTITION OF check_ins FOR VALUES FROM ({from.ToUnixTimeMilliseconds()}) TO ({to.ToUnixTimeMilliseconds()})");
    }

    private string[] Partitions() => Ask(
        "SELECT string_agg(c.relname::text, ',' ORDER BY c.relname) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'check_ins'::regclass")!
        .ToString()!.Split(',');

    private object? Ask(string sql) => TestServer.Ask(Fixture.Connection, sql);

    private sealed class Ahead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
