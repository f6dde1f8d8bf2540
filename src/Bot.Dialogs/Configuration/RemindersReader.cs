using System.Globalization;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Reminders;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/reminders.yaml: hours without messages, and how long after entering people are asked whether they left.</summary>
internal static class RemindersReader
{
    private static readonly string[] Keys = ["format", "quiet", "check_out"];
    private static readonly string[] QuietKeys = ["from", "to"];
    private static readonly string[] CheckOutKeys = ["send", "after", "after_in"];

    public static ReminderPlan? Read(string folder, IReadOnlyList<VenueCategory> categories, FindingList findings)
    {
        if (ConfigurationFile.Open(folder, "reminders.yaml", findings) is not { } map)
        {
            return null;
        }

        map.RefuseOthers("reminders.yaml", Keys);
        var plan = new ReminderPlan();
        if (ConfigurationFile.Map(map, "quiet") is { } quiet)
        {
            quiet.RefuseOthers("quiet", QuietKeys);
            plan = plan with
            {
                QuietFrom = ReadClock(quiet, "from", ReminderPolicy.EarliestEvening, ReminderPolicy.LatestEvening) ?? plan.QuietFrom,
                QuietTo = ReadClock(quiet, "to", ReminderPolicy.QuietTo, ReminderPolicy.LatestMorning) ?? plan.QuietTo,
            };
        }

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

    private static TimeOnly? ReadClock(MapReader map, string key, TimeOnly earliest, TimeOnly latest)
    {
        if (map.Require(key) is not { } node)
        {
            return null;
        }

        if (node is YamlScalar text && TimeOnly.TryParseExact(text.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
            && clock >= earliest && clock <= latest)
        {
            return clock;
        }

        var (from, to) = (earliest.ToString("HH:mm", CultureInfo.InvariantCulture), latest.ToString("HH:mm", CultureInfo.InvariantCulture));
        map.Refuse(key, node.Position, $"chỉ nhận giờ từ \"{from}\" đến \"{to}\"", $"takes a time from \"{from}\" to \"{to}\"");
        return null;
    }
}
