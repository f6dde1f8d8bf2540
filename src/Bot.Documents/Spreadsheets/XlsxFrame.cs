using System.Globalization;
using System.Security;
using System.Text;

namespace Bot.Documents.Spreadsheets;

/// <summary>The parts of an Excel file that are not rows (ECMA-376, part 1).</summary>
internal static class XlsxFrame
{
    public const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public const string SheetStart = Xml + "<worksheet xmlns=\"" + Main + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

    /// <summary>Printed across, all columns on the page's width, with the page's number: of ninety sheets none must be missed.</summary>
    public const string SheetEnd = "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
        + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>";

    /// <summary>The head of the columns stays in sight.</summary>
    public const string HeadStays =
        "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";

    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LongestSheetName = 31;

    public static string SheetName(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");

    /// <summary>"A" for 1, "Z" for 26, "AA" for 27.</summary>
    public static string ColumnName(int number) => number <= 26
        ? ((char)('A' + number - 1)).ToString()
        : ColumnName((number - 1) / 26) + (char)('A' + ((number - 1) % 26));

    /// <summary>Everything that can be written only when the sheets are known.</summary>
    /// <param name="sheets">Their names as wished, in order.</param>
    /// <param name="heads">Sheets, counted from 0, with the row that is printed again on every page.</param>
    public static IEnumerable<(string Name, string Content)> Parts(IReadOnlyList<string> sheets, params IReadOnlyList<(int Sheet, int Row)> heads)
    {
        yield return ("xl/styles.xml", XlsxStyles.Sheet);
        yield return ("xl/workbook.xml", Workbook(sheets, heads));
        yield return ("xl/_rels/workbook.xml.rels", Relations(
            Enumerable.Range(1, sheets.Count).Select(i => ("worksheet", string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{i}.xml"))).Append(("styles", "styles.xml"))));
        yield return ("_rels/.rels", Relations([("officeDocument", "xl/workbook.xml")]));
        yield return ("[Content_Types].xml", Types(sheets.Count));
    }

    /// <summary>A name that a sheet may bear, not longer than 31 characters and without what is not allowed in it.</summary>
    public static string Named(string title, string ending = "")
    {
        var allowed = string.Concat(SafeText.Of(title).Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)));
        return allowed[..Math.Min(allowed.Length, LongestSheetName - ending.Length)] + ending;
    }

    private static string Workbook(IReadOnlyList<string> sheets, IReadOnlyList<(int Sheet, int Row)> heads)
    {
        var built = new StringBuilder(Xml).Append(CultureInfo.InvariantCulture, $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relation}\"><sheets>");
        for (var i = 1; i <= sheets.Count; i++)
        {
            built.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{SecurityElement.Escape(sheets[i - 1])}\" sheetId=\"{i}\" r:id=\"r{i}\"/>");
        }

        built.Append("</sheets>");
        if (heads.Count > 0)
        {
            built.Append("<definedNames>");
            foreach (var (sheet, row) in heads)
            {
                built.Append(
                    CultureInfo.InvariantCulture,
                    $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{sheet}\">'{SecurityElement.Escape(sheets[sheet])}'!${row}:${row}</definedName>");
            }

            built.Append("</definedNames>");
        }

        return built.Append("</workbook>").ToString();
    }

    private static string Relations(IEnumerable<(string Kind, string Target)> targets)
    {
        var built = new StringBuilder(Xml).Append(CultureInfo.InvariantCulture, $"<Relationships xmlns=\"{Package}relationships\">");
        var number = 0;
        foreach (var (kind, target) in targets)
        {
            built.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"r{++number}\" Type=\"{Relation}/{kind}\" Target=\"{target}\"/>");
        }

        return built.Append("</Relationships>").ToString();
    }

    private static string Types(int sheets)
    {
        var built = new StringBuilder(Xml).Append(
            CultureInfo.InvariantCulture,
            $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Kind}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Kind}styles+xml\"/>");
        for (var i = 1; i <= sheets; i++)
        {
            built.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/{SheetName(i)}\" ContentType=\"{Kind}worksheet+xml\"/>");
        }

        return built.Append("</Types>").ToString();
    }
}
