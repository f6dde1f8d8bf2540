using Bot.Documents.Spreadsheets;
using Bot.Domain.Reports.Printing;

namespace Bot.Documents.Reports;

/// <summary>The table as a spreadsheet: the appendix with its title for Excel, the bare rows for programs.</summary>
internal static class ReportSheet
{
    /// <summary>Characters that an A4 page within the margins of an official document takes across, measured in LibreOffice.</summary>
    private const int WidthOfPage = 88;

    private const string SheetName = "Báo cáo";

    public static async ValueTask WriteAsync(ReportFormat format, ReportTable table, Stream output, CancellationToken ct)
    {
        var columns = ReportColumns.Of(table);
        IReadOnlyList<SheetColumn> sheetColumns = [.. columns.Select(c => new SheetColumn(c.Title, (int)Math.Round(c.Share * WidthOfPage), IsCentered: c.Kind == ReportColumnKind.Number))];
        await using var sheet = format == ReportFormat.Csv
            ? await CsvSheet.OpenAsync(sheetColumns, output, ct)
            : await XlsxForm.OpenAsync(Plan(table, sheetColumns), output, ct);
        var row = new SheetCell[columns.Count];
        foreach (var line in ArrangeTable.Execute(table))
        {
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Cell(columns[i], line);
            }

            await sheet.AddAsync(row, ct);
        }

        await sheet.CompleteAsync(ct);
    }

    private static SheetCell Cell(ReportColumn column, TableLine line)
    {
        var cell = column.IsFigure ? SheetCell.Count(column.Figure(line)) : SheetCell.Text(column.Words(line));
        return line.Kind != TableLineKind.Unit && column.Kind != ReportColumnKind.Note ? cell.Strong() : cell;
    }

    private static FormPlan Plan(ReportTable table, IReadOnlyList<SheetColumn> columns) => new()
    {
        SheetName = SheetName,
        Above =
        [
            new(table.Title, FormLook.Title),
            new(table.Scope, FormLook.Subtitle),
            new(table.Period, FormLook.Period),
            new(string.Empty, FormLook.Period),
        ],
        Columns = columns,
        Below = table.Remark.Length > 0 ? [new(table.Remark, FormLook.Remark)] : [],
        MadeAt = table.MadeAt,
    };
}
