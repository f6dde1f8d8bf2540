using System.Globalization;

namespace Bot.Domain.Text;

/// <summary>Times are kept in UTC and shown in Asia/Ho_Chi_Minh (UTC+7, no summer time), as the 2021 system wrote them.</summary>
public static class VietnamTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(Offset);

    public static DateOnly Date(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The instant at which a Vietnamese day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>The instant at which Vietnamese clocks show this time on this day.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly clock) => new DateTimeOffset(day.ToDateTime(clock), Offset).ToUniversalTime();

    /// <summary>"10h24' 02/07", the format of the 2021 scan history (district letter, appendix II).</summary>
    public static string Stamp(DateTimeOffset instant) => Local(instant).ToString("HH'h'mm\\' dd/MM", CultureInfo.InvariantCulture);

    /// <summary>"10h24'".</summary>
    public static string Clock(DateTimeOffset instant) => Local(instant).ToString("HH'h'mm\\'", CultureInfo.InvariantCulture);

    /// <summary>"02/07/2021".</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"10h24' 02/07/2021".</summary>
    public static string Full(DateTimeOffset instant) => Local(instant).ToString("HH'h'mm\\' dd/MM/yyyy", CultureInfo.InvariantCulture);
}
