using Bot.Dialogs.Conversations;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Venues;

namespace Bot.StorageTests;

/// <summary>Lets scans come and go at random, days pass and be closed, and remembers beside the store what was ever recorded.</summary>
internal sealed class CountedWorld(int seed, DateOnly start)
{
    private readonly DateOnly _first = start;
    private readonly Random _random = new(seed);
    private readonly Dictionary<(long Venue, DateOnly Day), List<long>> _recorded = [];
    private readonly List<long> _people = [1, 2, 3, 4, 5];
    private DateOnly _today = start;
    private DateOnly? _closed;
    private DateOnly _gone = start;
    private long _next;
    private long _newcomer = 5;

    public CountedDays Days => new(_first, _today.AddDays(1));

    public IReadOnlyList<DayScans> Expected(long venue) =>
    [
        .. _recorded.Where(r => r.Key.Venue == venue).OrderBy(r => r.Key.Day).Select(r => new DayScans(r.Key.Day, r.Value.Count, r.Value.Distinct().Count())),
    ];

    public Task StepAsync(IStore store) => _random.Next(20) switch
    {
        < 12 => AddAsync(store, _today),
        < 14 => RemoveAsync(store),
        < 16 => CloseAsync(store),
        16 => AddAsync(store, _today.AddDays(-1) < _gone ? _today : _today.AddDays(-1)),
        17 => PurgeAsync(store),
        _ => PassAsync(),
    };

    private Task PassAsync()
    {
        _today = _today.AddDays(1);
        return Task.CompletedTask;
    }

    private async Task AddAsync(IStore store, DateOnly day)
    {
        var (venue, person) = (1L + _random.Next(3), _people[_random.Next(_people.Count)]);
        var scan = Some.CheckIn(++_next, person, venue) with { At = VietnamTime.StartOf(day).AddMinutes(_random.Next(24 * 60)) };
        await WriteAsync(store, t => t.CheckIns.AddAsync(scan, default));
        (_recorded.TryGetValue((venue, day), out var scans) ? scans : _recorded[(venue, day)] = []).Add(person);
    }

    /// <summary>Who was deleted never comes again under the same number.</summary>
    private async Task RemoveAsync(IStore store)
    {
        var at = _random.Next(_people.Count);
        await store.WriteAsync(t => t.CheckIns.RemoveOfAsync(new ResidentId(_people[at]), default), default);
        _people[at] = ++_newcomer;
    }

    private async Task CloseAsync(IStore store)
    {
        for (var day = _closed?.AddDays(1) ?? _first; day < _today; day = day.AddDays(1))
        {
            var closing = day;
            VenueId? after = new VenueId(0);
            while (after is { } from)
            {
                after = await store.WriteAsync(t => t.ScanCounts.KeepTotalsAsync(closing, from, 2, default), default);
            }

            await WriteAsync(store, t => t.ScanCounts.CloseThroughAsync(closing, default));
            _closed = day;
        }
    }

    private async Task PurgeAsync(IStore store)
    {
        var before = _today.AddDays(-_random.Next(4));
        while (await store.WriteAsync(t => t.CheckIns.PurgeAsync(VietnamTime.StartOf(before).AddHours(_random.Next(24)), 2, default), default) > 0)
        {
        }

        var closed = _closed?.AddDays(1) ?? _first;
        _gone = new[] { _gone, before < closed ? before : closed }.Max();
    }

    private static async Task WriteAsync(IStore store, Func<IStoreTransaction, ValueTask> work) => await store.WriteAsync(
        async t =>
        {
            await work(t);
            return true;
        },
        default);
}
