using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Calendar;
using Bot.Domain.Privacy;
using Bot.Domain.Reports.Cycles;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads one cycle of config/reporting.yaml.</summary>
internal static partial class CycleReader
{
    public static readonly string[] Keys = ["since", "from_day", "due", "cut_off", "nudges", "note_below_percent", "columns"];

    private const string Persons = "persons";
    private const string LastMonth = "last_month";
    private const int LongestMonth = 31;
    private static readonly string[] DueKeys = ["day", "month", "shift"];

    public static CyclePlan Read(MapReader entry, (string Id, BilingualText Name) named, QuietHours quiet)
    {
        if (named.Id.Length > 0 && !Id().IsMatch(named.Id))
        {
            entry.Refuse("id", entry.Find("id")!.Position, "chỉ gồm chữ thường, số và gạch nối, không quá 30 ký tự", "takes small letters, digits and hyphens, at most 30");
        }

        entry.Require("from_day");
        var fromDay = entry.Number("from_day", 1, CyclePolicy.LatestFromDay) ?? 1;
        var nudges = NudgesReader.Read(entry, quiet);
        return new CyclePlan
        {
            Id = named.Id,
            Name = named.Name,
            Since = ReadSince(entry),
            FromDay = fromDay,
            Due = ReadDue(entry, fromDay),
            CutOff = ReadCutOff(entry, nudges),
            Nudges = nudges,
            NoteBelowPercent = entry.Number("note_below_percent", 0, CyclePolicy.MostNoteBelowPercent) ?? CyclePolicy.NoteBelowPercent,
            Columns = ReadColumns(entry),
        };
    }

    private static DateOnly ReadSince(MapReader entry)
    {
        if (entry.Require("since") is not { } node)
        {
            return default;
        }

        if (node is YamlScalar text && DateOnly.TryParseExact(text.Value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            && month.Year is >= CyclePolicy.EarliestYear and <= CyclePolicy.LatestYear)
        {
            return month;
        }

        entry.Refuse("since", node.Position, $"cần tháng từ năm {CyclePolicy.EarliestYear}, viết như \"2026-11\"", $"takes a month from {CyclePolicy.EarliestYear} on, written like \"2026-11\"");
        return default;
    }

    // A report that is due long before its period ends would be about another period than it says.
    private static DueRule ReadDue(MapReader entry, int fromDay)
    {
        var fallback = new DueRule(CyclePolicy.DueDay, false, CyclePolicy.Shift);
        if (ConfigurationFile.Map(entry, "due") is not { } due)
        {
            return fallback;
        }

        due.RefuseOthers("due", DueKeys);
        due.Require("day");
        var isNextMonth = due.OneOf("month", "same", "next") == "next";
        var earliest = isNextMonth ? 1 : fromDay == 1 ? CyclePolicy.EarliestDueDayOfOpenMonth : fromDay;
        return new DueRule(due.Number("day", earliest, LongestMonth) ?? fallback.Day, isNextMonth, due.OneOf("shift", "next", "previous", "none") switch
        {
            "previous" => DueShift.Previous,
            "none" => DueShift.None,
            _ => DueShift.Next,
        });
    }

    private static TimeOnly ReadCutOff(MapReader entry, NudgePlan nudges)
    {
        var cutOff = DateReader.Clock(entry, "cut_off", CyclePolicy.CutOff, CyclePolicy.LatestCutOff) ?? CyclePolicy.CutOff;
        if (cutOff > nudges.DueDayAt.Min())
        {
            entry.Refuse(
                "cut_off",
                entry.Find("cut_off")!.Position,
                "phải trước giờ nhắc đầu tiên của ngày đến hạn, vì tin nhắc nêu số đã chốt",
                "must not be after the first message of the due day, which tells the fixed number");
        }

        return cutOff;
    }

    private static ReportColumns ReadColumns(MapReader entry)
    {
        entry.Require("columns");
        var words = entry.Words("columns");
        foreach (var word in words.Where(w => w is not (Persons or LastMonth)))
        {
            entry.Refuse("columns", entry.Find("columns")!.Position, $"chỉ nhận {Persons}, {LastMonth}, không nhận \"{word}\"", $"takes {Persons} and {LastMonth}, not \"{word}\"");
        }

        return new ReportColumns(words.Contains(Persons), words.Contains(LastMonth));
    }

    [GeneratedRegex("^[a-z0-9-]{1,30}$")]
    private static partial Regex Id();
}
