using System.Globalization;
using System.Security;
using System.Text;

namespace Bot.Documents.Spreadsheets;

/// <summary>The parts of an Excel file that are not rows (ECMA-376, part 1).</summary>
internal static class XlsxFrame
{
    public const int HeadStyle = 1;
    public const int WrapStyle = 3;

    public const string SheetStart = Xml + "<worksheet xmlns=\"" + Main + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

    /// <summary>Printed across, all columns on the page's width.</summary>
    public const string SheetEnd = "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";

    /// <summary>The head of the columns stays in sight.</summary>
    public const string HeadStays =
        "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";

    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LongestSheetName = 31;

    // "10h24' 02/07/2021", as the history in the chat shows it.
    private const string Styles = Xml
        + "<styleSheet xmlns=\"" + Main + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"hh&quot;h&quot;mm&quot;' &quot;dd\\/mm\\/yyyy\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Arial\"/></font><font><b/><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    public static string SheetName(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");

    /// <summary>"A" for 1, "Z" for 26, "AA" for 27.</summary>
    public static string ColumnName(int number) => number <= 26
        ? ((char)('A' + number - 1)).ToString()
        : ColumnName((number - 1) / 26) + (char)('A' + ((number - 1) % 26));

    /// <summary>Everything that can be written only when the number of sheets is known.</summary>
    public static IEnumerable<(string Name, string Content)> Parts(SheetPlan plan, int sheets)
    {
        yield return ("xl/styles.xml", Styles);
        yield return ("xl/workbook.xml", Workbook(plan, sheets));
        yield return ("xl/_rels/workbook.xml.rels", Relations(
            Enumerable.Range(1, sheets).Select(i => ("worksheet", string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{i}.xml"))).Append(("styles", "styles.xml"))));
        yield return ("_rels/.rels", Relations([("officeDocument", "xl/workbook.xml")]));
        yield return ("[Content_Types].xml", Types(sheets));
    }

    private static string Workbook(SheetPlan plan, int sheets)
    {
        var built = new StringBuilder(Xml).Append(CultureInfo.InvariantCulture, $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relation}\"><sheets>");
        for (var i = 1; i <= sheets; i++)
        {
            var name = i == 1 ? Named(plan.CoverTitle, string.Empty) : Named(plan.Title, i == 2 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" {i - 1}"));
            built.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{name}\" sheetId=\"{i}\" r:id=\"r{i}\"/>");
        }

        return built.Append("</sheets></workbook>").ToString();
    }

    // A name may not be longer than 31 characters nor hold any of these.
    private static string Named(string title, string ending)
    {
        var allowed = string.Concat(SafeText.Of(title).Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)));
        return SecurityElement.Escape(allowed[..Math.Min(allowed.Length, LongestSheetName - ending.Length)] + ending);
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
