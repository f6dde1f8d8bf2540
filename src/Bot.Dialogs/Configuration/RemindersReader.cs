using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Calendar;
using Bot.Domain.Reminders;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/reminders.yaml: hours without messages, and how long after entering people are asked whether they left.</summary>
internal static class RemindersReader
{
    private static readonly string[] Keys = ["format", "quiet", "check_out"];
    private static readonly string[] CheckOutKeys = ["send", "after", "after_in"];

    public static ReminderPlan? Read(string folder, IReadOnlyList<VenueCategory> categories, FindingList findings)
    {
        if (ConfigurationFile.Open(folder, "reminders.yaml", findings) is not { } map)
        {
            return null;
        }

        map.RefuseOthers("reminders.yaml", Keys);
        var quiet = QuietReader.Read(map, new QuietHours(ReminderPolicy.QuietFrom, ReminderPolicy.QuietTo));
        var plan = new ReminderPlan { QuietFrom = quiet.From, QuietTo = quiet.To };
        return ConfigurationFile.Map(map, "check_out") is { } checkOut ? WithCheckOut(plan, checkOut, categories) : plan;
    }

    private static ReminderPlan WithCheckOut(ReminderPlan plan, MapReader map, IReadOnlyList<VenueCategory> categories)
    {
        map.RefuseOthers("check_out", CheckOutKeys);
        map.Require("send");
        map.Require("after");
        return plan with
        {
            RemindsOfCheckOut = map.Flag("send"),
            CheckOutAfter = ReadAfter(map, "after") ?? plan.CheckOutAfter,
            CheckOutAfterIn = map.Has("after_in") ? ReadCategories(map, categories) : plan.CheckOutAfterIn,
        };
    }

    private static Dictionary<string, TimeSpan> ReadCategories(MapReader map, IReadOnlyList<VenueCategory> categories)
    {
        var times = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        if (ConfigurationFile.Map(map, "after_in") is not { } own)
        {
            return times;
        }

        own.RefuseOthers("after_in", [.. categories.Select(c => c.Id)]);
        foreach (var category in categories.Where(c => own.Has(c.Id)))
        {
            times[category.Id] = ReadAfter(own, category.Id) ?? ReminderPolicy.CheckOutAfter;
        }

        return times;
    }

    private static TimeSpan? ReadAfter(MapReader map, string key)
    {
        var time = Duration.Read(map, key);
        if (time < ReminderPolicy.ShortestAfter || time > ReminderPolicy.LongestAfter)
        {
            var (least, most) = ((int)ReminderPolicy.ShortestAfter.TotalHours, (int)ReminderPolicy.LongestAfter.TotalHours);
            map.Refuse(key, map.Find(key)!.Position, $"chỉ nhận từ {least}h đến {most}h", $"takes {least}h to {most}h");
        }

        return time;
    }
}
