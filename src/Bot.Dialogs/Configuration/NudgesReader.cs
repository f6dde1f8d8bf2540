using System.Globalization;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Calendar;
using Bot.Domain.Reports.Cycles;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads <c>nudges</c> of a cycle: every time lies outside the quiet hours, because a nudge in them would not be said.</summary>
internal static class NudgesReader
{
    private static readonly string[] Keys = ["before_days", "before_at", "due_day_at", "late_at", "late_days", "supervisor_at", "escalate_after"];
    private static readonly (TimeOnly Earliest, TimeOnly Latest) WholeDay = (TimeOnly.MinValue, new TimeOnly(23, 59));

    public static NudgePlan Read(MapReader entry, QuietHours quiet)
    {
        var plan = new NudgePlan();
        if (ConfigurationFile.Map(entry, "nudges") is not { } map)
        {
            return plan;
        }

        map.RefuseOthers("nudges", Keys);
        map.Require("late_days");
        map.Require("escalate_after");
        var lateDays = map.Number("late_days", 1, CyclePolicy.MostLateDays) ?? plan.LateDays;
        return new NudgePlan
        {
            BeforeDays = ReadBeforeDays(map),
            BeforeAt = ReadTime(map, "before_at", quiet) ?? plan.BeforeAt,
            DueDayAt = ReadTimes(map, "due_day_at", quiet) is { Count: > 0 } times ? times : plan.DueDayAt,
            LateAt = ReadTime(map, "late_at", quiet) ?? plan.LateAt,
            LateDays = lateDays,
            SupervisorAt = ReadTime(map, "supervisor_at", quiet) ?? plan.SupervisorAt,
            EscalateAfter = map.Number("escalate_after", 1, lateDays) ?? plan.EscalateAfter,
        };
    }

    private static List<int> ReadBeforeDays(MapReader map)
    {
        var days = new List<int>();
        map.Require("before_days");
        foreach (var item in DateReader.Items(map, "before_days"))
        {
            if (item is YamlScalar text && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && n is >= 1 and <= CyclePolicy.MostBeforeDays && !days.Contains(n))
            {
                days.Add(n);
                continue;
            }

            map.Refuse(
                "before_days",
                item.Position,
                $"nhận các số nguyên khác nhau từ 1 đến {CyclePolicy.MostBeforeDays}",
                $"takes different whole numbers from 1 to {CyclePolicy.MostBeforeDays}");
        }

        RequireFew(map, "before_days", days.Count);
        return [.. days.OrderDescending()];
    }

    private static List<TimeOnly> ReadTimes(MapReader map, string key, QuietHours quiet)
    {
        var times = new List<TimeOnly>();
        map.Require(key);
        foreach (var item in DateReader.Items(map, key))
        {
            if (ReadTime(map, key, item, quiet) is not { } time)
            {
                continue;
            }

            if (times.Contains(time))
            {
                map.Refuse(key, item.Position, "viết hai lần cùng một giờ", "has the same time twice");
            }

            times.Add(time);
        }

        if (map.Find(key) is YamlList { Items.Count: 0 } none)
        {
            map.Refuse(key, none.Position, "cần ít nhất một giờ", "takes at least one time");
        }

        RequireFew(map, key, times.Count);
        return [.. times.Order()];
    }

    private static TimeOnly? ReadTime(MapReader map, string key, QuietHours quiet) => map.Require(key) is { } node ? ReadTime(map, key, node, quiet) : null;

    private static TimeOnly? ReadTime(MapReader map, string key, YamlNode node, QuietHours quiet)
    {
        var clock = DateReader.Clock(map, key, node, WholeDay);
        if (clock is { } time && quiet.Includes(time))
        {
            var (from, to) = (quiet.From.ToString("HH:mm", CultureInfo.InvariantCulture), quiet.To.ToString("HH:mm", CultureInfo.InvariantCulture));
            map.Refuse(key, node.Position, $"nằm trong giờ không nhắn ai ({from}–{to})", $"lies in the quiet hours ({from}–{to})");
        }

        return clock;
    }

    private static void RequireFew(MapReader map, string key, int count)
    {
        if (count > CyclePolicy.MostStagesAhead)
        {
            map.Refuse(key, map.Find(key)!.Position, $"nhiều nhất {CyclePolicy.MostStagesAhead} mục", $"takes at most {CyclePolicy.MostStagesAhead} entries");
        }
    }
}
