using System.IO.Compression;
using Bot.Domain.Text;

namespace Bot.Documents.Spreadsheets;

/// <summary>
/// An Excel file (ECMA-376), written by hand because the library for it keeps a whole sheet in memory: a zip whose sheets go out row by row.
/// A cover sheet comes first; rows beyond <see cref="SheetPolicy.RowsPerSheet"/> go on in a further sheet.
/// </summary>
internal sealed class XlsxSheet : ISheetWriter
{
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly Spill _spill;
    private readonly ZipArchive _zip;
    private readonly SheetPlan _plan;
    private readonly XmlPart _part = new();
    private Stream? _sheet;
    private int _sheets;
    private int _rows;

    private XlsxSheet(SheetPlan plan, Stream output)
    {
        _plan = plan;
        _spill = new Spill(output);
        _zip = new ZipArchive(_spill, ZipArchiveMode.Create, leaveOpen: true);
    }

    public static async ValueTask<ISheetWriter> OpenAsync(SheetPlan plan, Stream output, CancellationToken ct)
    {
        var sheet = new XlsxSheet(plan, output);
        sheet.WriteCover();
        sheet.BeginSheet();
        await sheet._spill.DrainAsync(ct);
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
        if (!_part.IsFull)
        {
            return default;
        }

        _part.MoveTo(_sheet!);
        return _spill.DrainAsync(ct);
    }

    public async ValueTask CompleteAsync(CancellationToken ct)
    {
        EndSheet();
        foreach (var (name, content) in XlsxFrame.Parts(_plan, _sheets))
        {
            using var entry = OpenEntry(name);
            _part.Raw(content).MoveTo(entry);
        }

        _zip.Dispose();
        await _spill.DrainAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        // Where it was not completed, what was begun is let go, and the file stays cut.
        if (_sheet is not null)
        {
            await _sheet.DisposeAsync();
        }

        _zip.Dispose();
        await _spill.DisposeAsync();
    }

    private void WriteRow(ReadOnlySpan<SheetCell> row)
    {
        _part.Raw("<row>"u8);
        foreach (ref readonly var cell in row)
        {
            if (cell.Words is { } words)
            {
                WriteText(words, style: 0);
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

    private void WriteText(string text, int style)
    {
        _part.Raw(style switch
        {
            XlsxFrame.HeadStyle => "<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8,
            XlsxFrame.WrapStyle => "<c s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8,
            _ => "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8,
        });
        _part.Text(SafeText.Of(text)).Raw("</t></is></c>"u8);
    }

    private void WriteCover()
    {
        _part.Raw(XlsxFrame.SheetStart).Raw("<cols><col min=\"1\" max=\"1\" width=\"28\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"70\" customWidth=\"1\"/></cols><sheetData>");
        foreach (var (label, value) in _plan.Cover)
        {
            _part.Raw("<row>"u8);
            WriteText(label, XlsxFrame.HeadStyle);
            WriteText(value, XlsxFrame.WrapStyle);
            _part.Raw("</row>"u8);
        }

        _part.Raw("</sheetData>").Raw(XlsxFrame.SheetEnd);
        _sheet = OpenEntry(XlsxFrame.SheetName(++_sheets));
        CloseSheet();
    }

    private void BeginSheet()
    {
        _rows = 0;
        _sheet = OpenEntry(XlsxFrame.SheetName(++_sheets));
        _part.Raw(XlsxFrame.SheetStart).Raw(XlsxFrame.HeadStays).Raw("<cols>");
        for (var i = 0; i < _plan.Columns.Count; i++)
        {
            _part.Raw("<col min=\"").Number(i + 1).Raw("\" max=\"").Number(i + 1).Raw("\" width=\"").Number(_plan.Columns[i].Width).Raw("\" customWidth=\"1\"/>");
        }

        _part.Raw("</cols><sheetData><row>");
        foreach (var column in _plan.Columns)
        {
            WriteText(column.Title, XlsxFrame.HeadStyle);
        }

        _part.Raw("</row>"u8);
    }

    private void EndSheet()
    {
        _part.Raw("</sheetData><autoFilter ref=\"A1:").Raw(XlsxFrame.ColumnName(_plan.Columns.Count)).Number(_rows + 1).Raw("\"/>").Raw(XlsxFrame.SheetEnd);
        CloseSheet();
    }

    private void CloseSheet()
    {
        _part.MoveTo(_sheet!);
        _sheet!.Dispose();
        _sheet = null;
    }

    private Stream OpenEntry(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = VietnamTime.Local(_plan.MadeAt);
        return entry.Open();
    }
}
