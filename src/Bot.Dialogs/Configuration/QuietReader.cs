using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Calendar;
using Bot.Domain.Reminders;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads <c>quiet: { from, to }</c>, the hours in which nobody is spoken to first. The bounds are the same for every kind of message.</summary>
internal static class QuietReader
{
    private static readonly string[] Keys = ["from", "to"];

    public static QuietHours Read(MapReader map, QuietHours fallback)
    {
        if (ConfigurationFile.Map(map, "quiet") is not { } quiet)
        {
            return fallback;
        }

        quiet.RefuseOthers("quiet", Keys);
        return new QuietHours(
            DateReader.Clock(quiet, "from", ReminderPolicy.EarliestEvening, ReminderPolicy.LatestEvening) ?? fallback.From,
            DateReader.Clock(quiet, "to", ReminderPolicy.QuietTo, ReminderPolicy.LatestMorning) ?? fallback.To);
    }
}
