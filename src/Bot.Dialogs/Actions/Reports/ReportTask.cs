using System.Globalization;
using Bot.Domain.Reports;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>One unit's report of one period, as the values and lists of flows carry it: "monthly/2026-11/42".</summary>
internal readonly record struct ReportTask(ReportPeriodKey Period, UnitId Unit)
{
    private const int Parts = 3;

    public string Written => string.Create(CultureInfo.InvariantCulture, $"{Period.Cycle}/{Period.Period}/{Unit.Value}");

    public static ReportTask? Read(string? text) =>
        text?.Split('/') is { Length: Parts } parts && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var unit)
            ? new ReportTask(new ReportPeriodKey(parts[0], parts[1]), new UnitId(unit))
            : null;
}
