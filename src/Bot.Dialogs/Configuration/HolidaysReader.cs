using System.Globalization;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/holidays: the rules, and a file for each year whose schedule is known.</summary>
internal static class HolidaysReader
{
    private const string Folder = "holidays";
    private const string RulesFile = "rules.yaml";
    private const int LeapYear = 2028;
    private const int LongestHoliday = 15;
    private static readonly string[] Keys = ["format", "fixed", "lunar"];
    private static readonly string[] FixedKeys = ["day", "name", "since", "adjacent"];
    private static readonly string[] LunarKeys = ["name", "dates", "days_before", "days"];

    public static WorkCalendar Read(string folder, FindingList findings)
    {
        var rules = ReadRules(folder, findings);
        var years = new List<HolidayYear>();
        foreach (var (name, year) in Years(folder, findings))
        {
            if (HolidayYearReader.Read(folder, name, year, rules, findings) is { } list)
            {
                years.Add(list);
            }
        }

        return new WorkCalendar(rules, years);
    }

    private static IEnumerable<(string Name, int Year)> Years(string folder, FindingList findings)
    {
        var path = Path.Combine(folder, Folder);
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        foreach (var file in files.Where(f => f != RulesFile && Path.GetExtension(f) is (".yaml" or ".yml")))
        {
            if (file.Length == "2026.yaml".Length && file.EndsWith(".yaml", StringComparison.Ordinal)
                && int.TryParse(file[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                yield return ($"{Folder}/{file}", year);
                continue;
            }

            findings.Error(
                "C301",
                new SourcePosition($"config/{Folder}/{file}", 1, 1),
                null,
                "Tệp này không được đọc: đặt tên theo năm như 2028.yaml, hoặc chuyển đi nơi khác.",
                "This file is not read: name it after its year like 2028.yaml, or move it away.");
        }
    }

    private static HolidayRules ReadRules(string folder, FindingList findings)
    {
        if (ConfigurationFile.Open(folder, $"{Folder}/{RulesFile}", findings) is not { } map)
        {
            return HolidayRules.None;
        }

        map.RefuseOthers(RulesFile, Keys);
        return new HolidayRules(
            [.. ConfigurationFile.Maps(map, "fixed").Select(ReadFixed).OfType<FixedHoliday>()],
            [.. ConfigurationFile.Maps(map, "lunar").Select(ReadLunar)]);
    }

    private static FixedHoliday? ReadFixed(MapReader entry)
    {
        entry.RefuseOthers("fixed", FixedKeys);
        var name = ConfigurationFile.Bilingual(entry, "name");
        var since = entry.Number("since", DateOnly.MinValue.Year, DateOnly.MaxValue.Year) ?? DateOnly.MinValue.Year;
        var isAdjacent = entry.Flag("adjacent");
        if (entry.Require("day") is not { } node)
        {
            return null;
        }

        if (node is YamlScalar text && DateOnly.TryParseExact($"{text.Value}-{LeapYear}", "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && (day.Month, day.Day) is not (2, 29))
        {
            return new FixedHoliday(day.Month, day.Day, name, since, isAdjacent);
        }

        entry.Refuse("day", node.Position, "cần ngày và tháng có trong mọi năm, viết như \"30-04\"", "takes day and month of every year, written like \"30-04\"");
        return null;
    }

    private static LunarHoliday ReadLunar(MapReader entry)
    {
        entry.RefuseOthers("lunar", LunarKeys);
        entry.Require("dates");
        entry.Require("days");
        var dates = DateReader.Dates(entry, "dates");
        foreach (var (date, node) in dates.Where((d, i) => dates.Take(i).Any(e => e.Date.Year == d.Date.Year)))
        {
            entry.Refuse("dates", node.Position, $"năm {date.Year} có hai ngày, chỉ giữ một", $"has two days in {date.Year}, keep one");
        }

        var days = entry.Number("days", 1, LongestHoliday) ?? 1;
        return new LunarHoliday(
            ConfigurationFile.Bilingual(entry, "name"), [.. dates.Select(d => d.Date)], entry.Number("days_before", 0, days - 1) ?? 0, days);
    }
}
