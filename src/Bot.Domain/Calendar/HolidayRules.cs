using Bot.Domain.Privacy;

namespace Bot.Domain.Calendar;

/// <summary>A holiday on the same day of every year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">A day that the month has in every year.</param>
/// <param name="Name">What it is.</param>
/// <param name="Since">The first year in which it is off.</param>
/// <param name="HasAdjacentDay">Whether the day before or after is off as well, as around National Day.</param>
public sealed record FixedHoliday(int Month, int Day, BilingualText Name, int Since, bool HasAdjacentDay);

/// <summary>A holiday of the lunar calendar, by its dates: nothing is computed, because tables of other countries are wrong for Vietnam in some years.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Dates">Its day, one for each year that is known.</param>
/// <param name="DaysBefore">Days off before it.</param>
/// <param name="Days">Days off in all.</param>
public sealed record LunarHoliday(BilingualText Name, IReadOnlyList<DateOnly> Dates, int DaysBefore, int Days);

/// <summary>
/// What is known of a year before its list is announced (Labour Code 45/2019/QH14, Articles 111 and 112): the fixed days, the lunar ones as far as they
/// are listed, and a day off in lieu for each that falls on a weekend. All of it is provisional: days exchanged for others are nobody's to foresee.
/// </summary>
public sealed record HolidayRules(IReadOnlyList<FixedHoliday> Fixed, IReadOnlyList<LunarHoliday> Lunar)
{
    public static readonly HolidayRules None = new([], []);

    private static readonly BilingualText InLieu = new("Nghỉ bù", "Day off in lieu");

    /// <summary>The days of a year by rule. Those in lieu of the end of the year before are among them.</summary>
    public HolidayYear YearOf(int year)
    {
        DayOff[] holidays = [.. Holidays(year - 1), .. Holidays(year)];
        return new HolidayYear(year, [.. holidays.Concat(DaysInLieu(holidays)).Where(d => d.Date.Year == year).OrderBy(d => d.Date)], []);
    }

    /// <summary>The holidays that a list of the year cannot be without: a list that lacks one is unfinished.</summary>
    public IEnumerable<DayOff> Certain(int year) =>
    [
        .. Fixed.Where(f => year >= f.Since).Select(f => new DayOff(new DateOnly(year, f.Month, f.Day), f.Name, false)),
        .. Lunar.SelectMany(l => l.Dates.Where(d => d.Year == year).Select(d => new DayOff(d, l.Name, false))),
    ];

    /// <summary>Whether each lunar holiday's day is known for the year.</summary>
    public bool KnowsLunar(int year) => Lunar.All(l => l.Dates.Any(d => d.Year == year));

    private DayOff[] Holidays(int year)
    {
        var fixedDays = Fixed.Where(f => year >= f.Since).SelectMany(f => Spread(f, new DateOnly(year, f.Month, f.Day)));
        var lunarDays = Lunar.SelectMany(l => l.Dates.Where(d => d.Year == year)
            .SelectMany(d => Enumerable.Range(-l.DaysBefore, l.Days).Select(n => new DayOff(d.AddDays(n), l.Name, true))));
        return [.. fixedDays.Concat(lunarDays).DistinctBy(d => d.Date).OrderBy(d => d.Date)];
    }

    // Which neighbour it is: the government's choice joins the holiday to the weekend, as in 2021 to 2026.
    private static IEnumerable<DayOff> Spread(FixedHoliday holiday, DateOnly date)
    {
        yield return new DayOff(date, holiday.Name, true);
        if (holiday.HasAdjacentDay)
        {
            yield return new DayOff(date.AddDays(CalendarPolicy.AdjacentDayIsAfter.Contains(date.DayOfWeek) ? 1 : -1), holiday.Name, true);
        }
    }

    // Article 111, clause 3: a holiday on the weekly day off is made good on the next working day.
    private static IEnumerable<DayOff> DaysInLieu(IReadOnlyList<DayOff> holidays)
    {
        var taken = holidays.Select(h => h.Date).ToHashSet();
        foreach (var holiday in holidays.Where(h => CalendarPolicy.IsWeekend(h.Date)))
        {
            var day = holiday.Date;
            while (CalendarPolicy.IsWeekend(day) || taken.Contains(day))
            {
                day = day.AddDays(1);
            }

            taken.Add(day);
            yield return new DayOff(day, InLieu, true);
        }
    }
}
