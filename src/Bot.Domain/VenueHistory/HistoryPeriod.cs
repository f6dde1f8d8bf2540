using System.Globalization;
using Bot.Domain.Text;

namespace Bot.Domain.VenueHistory;

public enum PeriodKind
{
    /// <summary>All that is kept.</summary>
    All = 1,
    Today = 2,

    /// <summary>Today and the six days before.</summary>
    Week = 3,

    /// <summary>The calendar month from its first day on.</summary>
    Month = 4,

    Custom = 5,
}

/// <summary>"Thời điểm quét": whole Vietnamese days, from the first up to and with the last.</summary>
public sealed record HistoryPeriod(PeriodKind Kind, DateOnly First, DateOnly Last)
{
    private const string DayFormat = "yyyy-MM-dd";
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2999, 12, 31);

    public DateTimeOffset From => VietnamTime.StartOf(First);

    public DateTimeOffset Before => VietnamTime.StartOf(Last.AddDays(1));

    public static HistoryPeriod Of(PeriodKind kind, DateOnly today) => kind switch
    {
        PeriodKind.Today => new(kind, today, today),
        PeriodKind.Week => new(kind, today.AddDays(-6), today),
        PeriodKind.Month => new(kind, new DateOnly(today.Year, today.Month, 1), today),
        _ => new(PeriodKind.All, today.AddDays(1 - HistoryPolicy.LongestDays), today),
    };

    /// <summary>Two days in either order; of a longer time only the newest <see cref="HistoryPolicy.LongestDays"/>.</summary>
    public static HistoryPeriod Between(DateOnly one, DateOnly other)
    {
        var (first, last) = one <= other ? (Near(one), Near(other)) : (Near(other), Near(one));
        var earliest = last.AddDays(1 - HistoryPolicy.LongestDays);
        return new(PeriodKind.Custom, first < earliest ? earliest : first, last);
    }

    /// <summary>"today", "custom 2026-11-01 2026-11-05": read by <see cref="Read"/> on any later day.</summary>
    public string Written => Kind == PeriodKind.Custom
        ? string.Create(CultureInfo.InvariantCulture, $"custom {First.ToString(DayFormat, CultureInfo.InvariantCulture)} {Last.ToString(DayFormat, CultureInfo.InvariantCulture)}")
        : Kind.ToString().ToLowerInvariant();

    /// <summary>What was written, as of today; everything for what was not.</summary>
    public static HistoryPeriod Read(string written, DateOnly today) => written.Split(' ') switch
    {
        ["custom", var first, var last] when Day(first) is { } from && Day(last) is { } to => Between(from, to),
        [var word] when Enum.TryParse<PeriodKind>(word, ignoreCase: true, out var kind) => Of(kind, today),
        _ => Of(PeriodKind.All, today),
    };

    /// <summary>A day typed with a slip in its year must not lead to the end of the calendar.</summary>
    private static DateOnly Near(DateOnly day) => day < Earliest ? Earliest : day > Latest ? Latest : day;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
