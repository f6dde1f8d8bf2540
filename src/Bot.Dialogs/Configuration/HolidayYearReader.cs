using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Calendar;
using Bot.Domain.Text;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/holidays/&lt;year&gt;.yaml: each day once, in its year, and none of the certain holidays forgotten.</summary>
internal sealed class HolidayYearReader
{
    private static readonly string[] Keys = ["format", "year", "source", "off", "worked"];
    private static readonly string[] OffKeys = ["date", "until", "name", "provisional"];

    private readonly Dictionary<DateOnly, DayOff> _off = [];
    private readonly HashSet<DateOnly> _worked = [];
    private readonly FindingList _findings;
    private readonly int _year;

    private HolidayYearReader(int year, FindingList findings)
    {
        _year = year;
        _findings = findings;
    }

    public static HolidayYear? Read(string folder, string name, int year, HolidayRules rules, FindingList findings)
    {
        if (ConfigurationFile.Open(folder, name, findings) is not { } map)
        {
            return null;
        }

        map.RefuseOthers(Path.GetFileName(name), Keys);
        map.Require("year");
        map.Require("source");
        map.HumanWords("source");
        if (map.Number("year", 1, DateOnly.MaxValue.Year) is { } written && written != year)
        {
            map.Refuse("year", map.Find("year")!.Position, $"phải là {year} như tên tệp", $"must be {year} like the file's name");
        }

        var reader = new HolidayYearReader(year, findings);
        foreach (var entry in ConfigurationFile.Maps(map, "off"))
        {
            reader.ReadOff(entry);
        }

        reader.ReadWorked(map);
        reader.RequireCertain(map, rules);
        return new HolidayYear(year, [.. reader._off.Values.OrderBy(d => d.Date)], [.. reader._worked.Order()]);
    }

    private void ReadOff(MapReader entry)
    {
        entry.RefuseOthers("off", OffKeys);
        var name = ConfigurationFile.Bilingual(entry, "name");
        var isProvisional = entry.Flag("provisional");
        if (DateReader.Date(entry, "date") is not { } first || !IsInYear(first, entry.Find("date")!))
        {
            return;
        }

        var last = entry.Has("until") ? DateReader.Date(entry, "until") ?? first : first;
        if (last < first || !IsInYear(last, entry.Find("until") ?? entry.Find("date")!))
        {
            entry.Refuse("until", entry.Find("until")!.Position, $"phải từ {Show(first)} đến hết năm {_year}", $"must lie between {Show(first)} and the end of {_year}");
            return;
        }

        for (var date = first; date <= last; date = date.AddDays(1))
        {
            if (!_off.TryAdd(date, new DayOff(date, name, isProvisional)))
            {
                Error("C302", entry.Position, $"Ngày {Show(date)} viết hai lần, chỉ giữ một.", $"The day {Show(date)} stands twice, keep one.");
            }
        }
    }

    private void ReadWorked(MapReader map)
    {
        foreach (var (date, node) in DateReader.Dates(map, "worked").Where(d => IsInYear(d.Date, d.Node)))
        {
            if (!CalendarPolicy.IsWeekend(date))
            {
                Error("C304", node.Position, $"{Show(date)} không phải Thứ Bảy, Chủ Nhật: không cần ghi là ngày làm bù.", $"{Show(date)} is no Saturday or Sunday: it is worked anyway.");
            }

            if (_off.ContainsKey(date) || !_worked.Add(date))
            {
                Error("C302", node.Position, $"Ngày {Show(date)} viết hai lần, chỉ giữ một.", $"The day {Show(date)} stands twice, keep one.");
            }
        }
    }

    // A list typed in half way would make people work on Tết.
    private void RequireCertain(MapReader map, HolidayRules rules)
    {
        foreach (var holiday in rules.Certain(_year).Where(h => !_off.ContainsKey(h.Date)))
        {
            Error(
                "C305",
                map.Position,
                $"Thiếu ngày {Show(holiday.Date)} ({holiday.Name.Vi}): thêm vào \"off:\", hoặc sửa rules.yaml.",
                $"{Show(holiday.Date)} ({holiday.Name.En}) is missing: add it under \"off:\", or correct rules.yaml.");
        }
    }

    private bool IsInYear(DateOnly date, YamlNode node)
    {
        if (date.Year != _year)
        {
            Error("C303", node.Position, $"{Show(date)} không thuộc năm {_year}.", $"{Show(date)} is not in {_year}.");
        }

        return date.Year == _year;
    }

    private void Error(string code, SourcePosition at, string vi, string en) => _findings.Error(code, at, null, vi, en);

    private static string Show(DateOnly date) => VietnamTime.Day(date);
}
