using Bot.Domain.Calendar;
using Bot.Domain.Text;

namespace Bot.Domain.Reports.Cycles;

/// <summary>How often a supervisor may nudge one unit by hand. The limit is the unit's, whoever taps, so that two supervisors do not double it.</summary>
public sealed record NudgeButton(TimeSpan AgainAfter, int MostADay)
{
    /// <summary>
    /// The earliest instant at which the unit may be nudged by hand: <paramref name="now"/> itself when it may be now.
    /// </summary>
    /// <param name="now">The turn's time.</param>
    /// <param name="earlier">When the unit was nudged by hand before, for the same report.</param>
    /// <param name="quiet">Hours in which nobody is nudged.</param>
    public DateTimeOffset FreeAt(DateTimeOffset now, IReadOnlyCollection<DateTimeOffset> earlier, QuietHours quiet)
    {
        var free = earlier.Select(e => e + AgainAfter).Append(now).Max();
        var day = VietnamTime.Date(free);
        if (earlier.Count(e => VietnamTime.Date(e) == day) >= MostADay)
        {
            free = VietnamTime.StartOf(day.AddDays(1));
        }

        return quiet.OnOrAfter(free);
    }
}
