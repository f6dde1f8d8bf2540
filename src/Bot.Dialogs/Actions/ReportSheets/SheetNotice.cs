using System.Globalization;
using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportSheets;

/// <summary>A sheet as notices about it name it.</summary>
internal static class SheetNotice
{
    public static NoticeReport Of(ReportSheet sheet, HeldRole by, string reason = "") => new(sheet.Key.PeriodKey, by.Unit.Name)
    {
        Person = StepWords.Who(by.Person.Name.Value, by.Person.Title),
        Reason = reason,
        Count = string.Create(CultureInfo.InvariantCulture, $"{sheet.Units - sheet.Missing}/{sheet.Units}"),
        Scans = sheet.Scans,
    };
}
