using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Bot.Domain.Calendar;

/// <summary>
/// Which days the administration works: not at weekends and holidays, but on days worked instead. A year counts by its list in config/holidays, or by
/// the rules there while it has none. Days are Vietnamese calendar days, so no clock or time zone of a server matters.
/// </summary>
public sealed class WorkCalendar(HolidayRules rules, IEnumerable<HolidayYear> years)
{
    private readonly Dictionary<int, HolidayYear> _lists = years.ToDictionary(y => y.Year);
    private readonly ConcurrentDictionary<int, Days> _days = new();

    public bool IsWorkingDay(DateOnly date)
    {
        var days = DaysOf(date.Year);
        return days.Worked.Contains(date) || (!CalendarPolicy.IsWeekend(date) && !days.Off.ContainsKey(date));
    }

    /// <summary>What is celebrated or made good on a day; a weekend is none.</summary>
    public bool TryHoliday(DateOnly date, [NotNullWhen(true)] out DayOff? holiday) => DaysOf(date.Year).Off.TryGetValue(date, out holiday);

    /// <summary>The first working day after the date.</summary>
    public DateOnly NextWorkingDay(DateOnly date) => OnOrAfter(date.AddDays(1));

    /// <summary>The last working day before the date.</summary>
    public DateOnly PreviousWorkingDay(DateOnly date) => OnOrBefore(date.AddDays(-1));

    /// <summary>The date itself when it is a working day, otherwise the next one.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>The date itself when it is a working day, otherwise the last one before.</summary>
    public DateOnly OnOrBefore(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>So many working days on, or back when negative: the day itself never counts, so one day from Friday is Monday, and from Saturday too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="CalendarPolicy.MostWorkingDays"/> either way.</exception>
    public DateOnly AddWorkingDays(DateOnly date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs((long)days), CalendarPolicy.MostWorkingDays, nameof(days));
        for (var left = Math.Abs(days); left > 0; left--)
        {
            date = days > 0 ? NextWorkingDay(date) : PreviousWorkingDay(date);
        }

        return date;
    }

    /// <summary>Working days from the first to the last, both counted.</summary>
    public int CountWorkingDays(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            count += IsWorkingDay(date) ? 1 : 0;
        }

        return count;
    }

    /// <summary>What an office must see to: this year without a certain list, and from October on the next one.</summary>
    public IReadOnlyList<CalendarGap> GapsOn(DateOnly today)
    {
        int[] years = today.Month >= CalendarPolicy.AskForNextYearFrom ? [today.Year, today.Year + 1] : [today.Year];
        return [.. years.Select(GapOf).OfType<CalendarGap>()];
    }

    private CalendarGap? GapOf(int year)
    {
        var isListed = _lists.TryGetValue(year, out var list);
        return isListed && !list!.IsProvisional ? null : new CalendarGap(year, !isListed, !isListed && !rules.KnowsLunar(year));
    }

    private Days DaysOf(int year) => _days.GetOrAdd(
        year,
        y =>
        {
            var list = _lists.TryGetValue(y, out var known) ? known : rules.YearOf(y);
            return new Days(list.Off.ToDictionary(d => d.Date), list.Worked.ToHashSet());
        });

    private sealed record Days(IReadOnlyDictionary<DateOnly, DayOff> Off, IReadOnlySet<DateOnly> Worked);
}
