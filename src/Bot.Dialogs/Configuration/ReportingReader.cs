using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Calendar;
using Bot.Domain.Reports.Cycles;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/reporting.yaml: the cycles of reports, and how the people in them are asked.</summary>
internal static class ReportingReader
{
    private const string NextMorning = "morning";
    private static readonly string[] Keys = ["format", "quiet", "snooze", "button", "cycles"];
    private static readonly string[] ButtonKeys = ["again_after", "most_a_day"];

    public static ReportPlan? Read(string folder, FindingList findings)
    {
        if (ConfigurationFile.Open(folder, "reporting.yaml", findings) is not { } map)
        {
            return null;
        }

        map.RefuseOthers("reporting.yaml", Keys);
        var quiet = QuietReader.Read(map, new QuietHours(CyclePolicy.QuietFrom, CyclePolicy.QuietTo));
        return new ReportPlan
        {
            Quiet = quiet,
            Snoozes = ReadSnoozes(map),
            Button = ReadButton(map),
            Cycles = NamedItemsReader.Read(map, "cycles", (entry, id, name) => CycleReader.Read(entry, (id, name), quiet), CycleReader.Keys),
        };
    }

    private static List<SnoozeChoice> ReadSnoozes(MapReader map)
    {
        var choices = new List<SnoozeChoice>();
        if (map.Require("snooze") is not { } node)
        {
            return choices;
        }

        foreach (var item in DateReader.Items(map, "snooze"))
        {
            if (ReadSnooze(item) is { } choice && choices.All(c => c.Word != choice.Word))
            {
                choices.Add(choice);
                continue;
            }

            var (least, most) = ((int)CyclePolicy.ShortestSnooze.TotalMinutes, (int)CyclePolicy.LongestSnooze.TotalHours);
            map.Refuse(
                "snooze", item.Position, $"nhận từ {least}m đến {most}h hoặc {NextMorning}, mỗi mục một lần", $"takes {least}m to {most}h or {NextMorning}, each once");
        }

        if (choices.Count > CyclePolicy.MostSnoozes)
        {
            map.Refuse("snooze", node.Position, $"nhiều nhất {CyclePolicy.MostSnoozes} mục", $"takes at most {CyclePolicy.MostSnoozes} entries");
        }

        return choices;
    }

    private static SnoozeChoice? ReadSnooze(YamlNode node) => node switch
    {
        YamlScalar { Value: NextMorning } => SnoozeChoice.NextMorning,
        YamlScalar text when Duration.TryParse(text.Value, out var after) && after >= CyclePolicy.ShortestSnooze && after <= CyclePolicy.LongestSnooze => SnoozeChoice.Of(after),
        _ => null,
    };

    private static NudgeButton ReadButton(MapReader map)
    {
        var fallback = new NudgeButton(CyclePolicy.ButtonAgainAfter, CyclePolicy.ButtonMostADay);
        if (ConfigurationFile.Map(map, "button") is not { } button)
        {
            return fallback;
        }

        button.RefuseOthers("button", ButtonKeys);
        button.Require("again_after");
        button.Require("most_a_day");
        var again = Duration.Read(button, "again_after") ?? fallback.AgainAfter;
        if (again < CyclePolicy.ShortestButtonPause || again > CyclePolicy.LongestButtonPause)
        {
            var (least, most) = ((int)CyclePolicy.ShortestButtonPause.TotalHours, (int)CyclePolicy.LongestButtonPause.TotalHours);
            button.Refuse("again_after", button.Find("again_after")!.Position, $"chỉ nhận từ {least}h đến {most}h", $"takes {least}h to {most}h");
        }

        return new NudgeButton(again, button.Number("most_a_day", 1, CyclePolicy.MostButtonADay) ?? fallback.MostADay);
    }
}
