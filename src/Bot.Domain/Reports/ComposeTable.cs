using System.Globalization;
using Bot.Domain.Records;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>The letter's table of a unit and a period, and the sheet it is of; without one it shows how the reports stand at this moment.</summary>
public sealed record ComposedTable(ReportTable Table, Unit Scope, ReportSheet? Sheet, ReportStep? Signature);

/// <summary>Makes the table that is printed and sent out of the newest sheet, or out of the reports where none was gathered yet.</summary>
public static class ComposeTable
{
    public static async ValueTask<ComposedTable> ExecuteAsync(IRecords records, Unit scope, ReportTerm term, TableColumns columns, DateTimeOffset now, CancellationToken ct)
    {
        var sheet = await records.Sheets.LatestAsync(term.Key.Of(scope.Id), ct);
        var rows = sheet is null ? await GatherRows.ExecuteAsync(records, scope.Id, term, ct) : await records.Sheets.RowsAsync(sheet.Id, ct);
        var signature = sheet is null ? null : (await records.Reports.StepsAsync(sheet.Id.Value, ct)).LastOrDefault(s => s.Deed == ReportDeed.Sign);
        var groups = new List<TableGroup>();
        foreach (var group in rows.GroupBy(r => r.Group))
        {
            var units = new List<TableUnit>();
            foreach (var row in group)
            {
                units.Add(await LineAsync(records, row, ct));
            }

            groups.Add(new TableGroup { Name = group.Key, Units = units });
        }

        var table = new ReportTable
        {
            Period = PeriodOf(term), Scope = scope.Name, Groups = groups, ShowsPersons = columns.HasPersons, ShowsLastMonth = columns.HasLastMonth,
            Remark = Remark(sheet, signature, now), MadeAt = now,
        };
        return new ComposedTable(table, scope, sheet, signature);
    }

    /// <summary>"Tháng 11/2026 (từ 30/10/2026 đến hết 29/11/2026)".</summary>
    public static string PeriodOf(ReportTerm term) =>
        $"Tháng {Month(term).ToString("MM/yyyy", CultureInfo.InvariantCulture)} (từ {VietnamTime.Day(term.Days.From)} đến hết {VietnamTime.Day(term.Days.Last)})";

    /// <summary>The month whose name the period bears, by its first day.</summary>
    public static DateOnly Month(ReportTerm term) =>
        DateOnly.TryParseExact(term.Key.Period, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : term.Days.Last;

    private static async ValueTask<TableUnit> LineAsync(IRecords records, SheetRow row, CancellationToken ct)
    {
        var version = row.Report is { } report ? await records.Reports.VersionAsync(report, row.Version, ct) : null;
        return new TableUnit
        {
            Name = row.Name, Scans = row.Scans, Persons = row.Persons, LastMonth = row.Before, Version = Math.Max(1, row.Version), IsLate = row.IsLate,
            Note = NoteOf(version),
        };
    }

    // Who reads the table sees that a number is not the one counted, and why.
    private static string NoteOf(ReportVersion? version) => version switch
    {
        null => string.Empty,
        { Corrected: not null } => string.Join('\n', new[] { $"Số đếm được: {ReportNumber.Show(version.Count.Scans)}. {version.Reason}", version.Note }.Where(t => t.Length > 0)),
        _ => version.Note,
    };

    private static string Remark(ReportSheet? sheet, ReportStep? signature, DateTimeOffset now) => (sheet, signature) switch
    {
        (null, _) => $"Số liệu tạm thời, tính đến {VietnamTime.Full(now)}.",
        (_, { } signed) => string.Create(CultureInfo.InvariantCulture, $"Bảng tổng hợp lần {sheet.Version}, lập lúc {VietnamTime.Full(sheet.MadeAt)}, ký lúc {VietnamTime.Full(signed.At)}."),
        _ => string.Create(CultureInfo.InvariantCulture, $"Bảng tổng hợp lần {sheet.Version}, lập lúc {VietnamTime.Full(sheet.MadeAt)}, chưa ký."),
    };
}

/// <summary>Columns that stand beside the letter's four.</summary>
public sealed record TableColumns(bool HasPersons, bool HasLastMonth);
