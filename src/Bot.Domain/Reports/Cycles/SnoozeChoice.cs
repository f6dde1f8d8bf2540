using System.Globalization;

namespace Bot.Domain.Reports.Cycles;

/// <summary>One answer to "when shall I ask again": after a time, or on the next working morning.</summary>
/// <param name="Word">Stable, for buttons: <c>60m</c>, <c>morning</c>.</param>
/// <param name="After">The time, or none for the next working morning.</param>
public sealed record SnoozeChoice(string Word, TimeSpan? After)
{
    public static readonly SnoozeChoice NextMorning = new("morning", null);

    public static SnoozeChoice Of(TimeSpan after) => new(((int)after.TotalMinutes).ToString(CultureInfo.InvariantCulture) + "m", after);
}
