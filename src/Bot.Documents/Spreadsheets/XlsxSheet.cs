using System.Globalization;
using Bot.Domain.Text;

namespace Bot.Documents.Spreadsheets;

/// <summary>
/// An Excel file (ECMA-376), written by hand because the library for it keeps a whole sheet in memory: a zip whose sheets go out row by row.
/// A cover sheet comes first; rows beyond <see cref="SheetPolicy.RowsPerSheet"/> go on in a further sheet.
/// </summary>
internal sealed class XlsxSheet : ISheetWriter
{
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly XlsxFile _file;
    private readonly SheetPlan _plan;
    private readonly XmlPart _part;
    private int _rows;

    private XlsxSheet(SheetPlan plan, Stream output)
    {
        _plan = plan;
        _file = new XlsxFile(output, plan.MadeAt);
        _part = _file.Part;
    }

    public static async ValueTask<ISheetWriter> OpenAsync(SheetPlan plan, Stream output, CancellationToken ct)
    {
        var sheet = new XlsxSheet(plan, output);
        sheet.WriteCover();
        sheet.BeginSheet();
        await sheet._file.DrainAsync(ct);
        return sheet;
    }

    public ValueTask AddAsync(ReadOnlyMemory<SheetCell> row, CancellationToken ct)
    {
        if (_rows == SheetPolicy.RowsPerSheet)
        {
            EndSheet();
            BeginSheet();
        }

        _rows++;
        WriteRow(row.Span);
        return _file.PassOnAsync(ct);
    }

    public ValueTask CompleteAsync(CancellationToken ct)
    {
        EndSheet();
        return _file.CompleteAsync(
            XlsxFrame.Parts([.. Enumerable.Range(1, _file.Sheets).Select(NameOf)], [.. Enumerable.Range(1, _file.Sheets - 1).Select(i => (i, 1))]), ct);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private string NameOf(int sheet) => sheet switch
    {
        1 => XlsxFrame.Named(_plan.CoverTitle),
        2 => XlsxFrame.Named(_plan.Title),
        _ => XlsxFrame.Named(_plan.Title, string.Create(CultureInfo.InvariantCulture, $" {sheet - 1}")),
    };

    private void WriteRow(ReadOnlySpan<SheetCell> row)
    {
        BeginRow(row);
        foreach (ref readonly var cell in row)
        {
            if (cell.Words is { } words)
            {
                WriteText(words, XlsxStyles.Wrap);
            }
            else if (cell.Instant is { } at)
            {
                _part.Raw("<c s=\"2\"><v>"u8).Number((VietnamTime.Local(at).DateTime - DayZero).TotalDays).Raw("</v></c>"u8);
            }
            else
            {
                _part.Raw("<c><v>"u8).Number(cell.Number ?? 0).Raw("</v></c>"u8);
            }
        }

        _part.Raw("</row>"u8);
    }

    // A program that shows the file need not make a row as high as its words are long, and LibreOffice does not.
    private void BeginRow(ReadOnlySpan<SheetCell> row)
    {
        var lines = 1;
        for (var i = 0; i < row.Length && i < _plan.Columns.Count; i++)
        {
            var width = _plan.Columns[i].Width;
            if (row[i].Words is { } words && words.Length > width)
            {
                lines = Math.Max(lines, Math.Min(SheetPolicy.MostLinesInRow, FormLines.Of(words, width * SheetPolicy.TextShare)));
            }
        }

        if (lines == 1)
        {
            _part.Raw("<row>"u8);
            return;
        }

        _part.Raw("<row ht=\""u8).Number(lines * SheetPolicy.LineHeight).Raw("\" customHeight=\"1\">"u8);
    }

    private void WriteText(string text, int style)
    {
        _part.Raw(style switch
        {
            XlsxStyles.Head => "<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8,
            XlsxStyles.ColumnHead => "<c s=\"15\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8,
            XlsxStyles.Wrap => "<c s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8,
            _ => "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8,
        });
        _part.Text(SafeText.Of(text)).Raw("</t></is></c>"u8);
    }

    private void WriteCover()
    {
        _file.BeginSheet();
        _part.Raw(XlsxFrame.SheetStart).Raw("<cols><col min=\"1\" max=\"1\" width=\"28\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"70\" customWidth=\"1\"/></cols><sheetData>");
        foreach (var (label, value) in _plan.Cover)
        {
            _part.Raw("<row>"u8);
            WriteText(label, XlsxStyles.Head);
            WriteText(value, XlsxStyles.Wrap);
            _part.Raw("</row>"u8);
        }

        _part.Raw("</sheetData>").Raw(XlsxFrame.SheetEnd);
        _file.EndSheet();
    }

    private void BeginSheet()
    {
        _rows = 0;
        _file.BeginSheet();
        _part.Raw(XlsxFrame.SheetStart).Raw(XlsxFrame.HeadStays).Raw("<cols>");
        for (var i = 0; i < _plan.Columns.Count; i++)
        {
            _part.Raw("<col min=\"").Number(i + 1).Raw("\" max=\"").Number(i + 1).Raw("\" width=\"").Number(_plan.Columns[i].Width).Raw("\" customWidth=\"1\"/>");
        }

        _part.Raw("</cols><sheetData><row>");
        foreach (var column in _plan.Columns)
        {
            WriteText(column.Title, XlsxStyles.ColumnHead);
        }

        _part.Raw("</row>"u8);
    }

    private void EndSheet()
    {
        _part.Raw("</sheetData><autoFilter ref=\"A1:").Raw(XlsxFrame.ColumnName(_plan.Columns.Count)).Number(_rows + 1).Raw("\"/>").Raw(XlsxFrame.SheetEnd);
        _file.EndSheet();
    }
}
