using System.Globalization;
using Bot.Domain.Reports.Printing;

namespace Bot.Documents.Reports;

/// <summary>
/// The table in the frame of an official letter, as a Word document (Decree 30/2020/NĐ-CP, appendix I). Its head stands on every page, no row is
/// torn, a heading stays with its first unit, and the last rows stay with the signature.
/// </summary>
internal static class ReportLetter
{
    private const double Width = LetterPolicy.PageWidth - LetterPolicy.LeftMargin - LetterPolicy.RightMargin;
    private const string EndMark = "./.";
    private static readonly WordLook Body = new() { Side = WordSide.Both, Before = LetterPolicy.ParagraphSpace, FirstLine = LetterPolicy.FirstLine };

    public static ValueTask WriteAsync(ReportTable table, LetterFrame frame, Stream output, CancellationToken ct) => WordFile.WriteAsync(
        part =>
        {
            LetterHead.Write(part, frame, table.MadeAt);
            foreach (var paragraph in frame.Opening)
            {
                part.Paragraph(paragraph, Body);
            }

            WriteTitle(part, table);
            WriteTable(part, table, frame);
            part.LastParagraph();
        },
        table.MadeAt,
        output,
        ct);

    private static void WriteTitle(WordPart part, ReportTable table)
    {
        var centred = new WordLook { Side = WordSide.Centre, KeepsNext = true };
        part.Paragraph(table.Title, centred with { IsBold = true, Before = 12, Left = LetterPolicy.TitleIndent, Right = LetterPolicy.TitleIndent });
        part.Paragraph(table.Scope, centred with { IsBold = true, Size = LetterPolicy.Motto, Before = 3 });
        part.Paragraph(table.Period, centred with { IsSlanted = true, Size = LetterPolicy.Motto, Before = 3, After = LetterPolicy.ParagraphSpace });
    }

    private static void WriteTable(WordPart part, ReportTable table, LetterFrame frame)
    {
        var columns = ReportColumns.Of(table);
        var size = columns.Count > 4 ? LetterPolicy.WideTable : LetterPolicy.Table;
        part.BeginTable(hasLines: true, [.. columns.Select(c => c.Share * Width)]);
        part.BeginRow(isHead: true);
        foreach (var column in columns)
        {
            part.Cell(column.Share * Width, column.Title, new WordLook { Size = size, IsBold = true, Side = WordSide.Centre, Before = 3, After = 3, KeepsNext = true });
        }

        part.End();
        var lines = ArrangeTable.Execute(table);
        for (var i = 0; i < lines.Count; i++)
        {
            var isKept = lines[i].Kind == TableLineKind.Heading || i >= lines.Count - LetterPolicy.RowsWithSignature;
            WriteLine(part, columns, lines[i], new WordLook { Size = size, IsBold = lines[i].Kind != TableLineKind.Unit, Before = 2, After = 2, KeepsNext = isKept });
        }

        WriteClosing(part, table, frame, columns.Count);
        var left = columns.Where(c => c.Kind is ReportColumnKind.Number or ReportColumnKind.Unit).Sum(c => c.Share) * Width;
        LetterFoot.WriteRow(part, frame, (left, 2), (Width - left, columns.Count - 2));
        part.End();
    }

    private static void WriteLine(WordPart part, IReadOnlyList<ReportColumn> columns, TableLine line, WordLook look)
    {
        part.BeginRow();
        foreach (var column in columns)
        {
            var text = column.IsFigure ? Written(column.Figure(line)) : column.Words(line);
            var side = column.IsFigure ? WordSide.Right : column.Kind == ReportColumnKind.Number ? WordSide.Centre : WordSide.Left;
            part.Cell(column.Share * Width, text, look with { Side = side, IsBold = look.IsBold && column.Kind != ReportColumnKind.Note });
        }

        part.End();
    }

    // Closing and signature are rows without lines of the same table: that is what Word and LibreOffice both keep on one page with the last rows.
    private static void WriteClosing(WordPart part, ReportTable table, LetterFrame frame, int columns)
    {
        part.BeginRow();
        part.BeginCell(Width, span: columns, lines: CellLines.Upper);
        if (table.Remark.Length > 0)
        {
            part.Paragraph(table.Remark, new WordLook { IsSlanted = true, Size = LetterPolicy.Motto, Before = LetterPolicy.ParagraphSpace, KeepsNext = true });
        }

        for (var i = 0; i < frame.Closing.Count; i++)
        {
            var text = frame.Closing[i];
            part.Paragraph(i == frame.Closing.Count - 1 ? Ended(text) : text, Body with { KeepsNext = true });
        }

        part.Paragraph(string.Empty, new WordLook { Size = 6, KeepsNext = true });
        part.End();
        part.End();
    }

    private static string Ended(string text) => text.EndsWith(EndMark, StringComparison.Ordinal) ? text : text.TrimEnd().TrimEnd('.') + EndMark;

    /// <summary>"1.234": dots, whatever language the machine speaks.</summary>
    internal static string Written(long? figure) => figure is { } known
        ? known.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.')
        : string.Empty;
}
