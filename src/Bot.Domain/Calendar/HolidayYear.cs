namespace Bot.Domain.Calendar;

/// <summary>
/// The days of one year that differ from its weeks: off, or worked although at a weekend. Where an office keeps a list of the year nothing else counts
/// for it: the list holds the days in lieu as they were announced.
/// </summary>
public sealed record HolidayYear(int Year, IReadOnlyList<DayOff> Off, IReadOnlyList<DateOnly> Worked)
{
    /// <summary>Whether a day of it is still to be announced.</summary>
    public bool IsProvisional => Off.Any(d => d.IsProvisional);
}
