using System.Globalization;
using System.Xml;
using Bot.Documents.Spreadsheets;

namespace Bot.Documents.Reports;

/// <summary>Writes paragraphs and tables of a Word document (ECMA-376, part 1, WordprocessingML) in the order its schema asks for.</summary>
internal sealed class WordPart(XmlWriter xml)
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const double TwipsPerMillimetre = 1440 / 25.4;
    private const int TwipsPerPoint = 20;

    /// <summary>Of a thin line, in eighths of a point.</summary>
    private const string LineWidth = "6";

    public static string Twips(double millimetres) => ((int)Math.Round(millimetres * TwipsPerMillimetre)).ToString(CultureInfo.InvariantCulture);

    public void Begin(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement("w", name, Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString("w", attribute, Main, value);
        }
    }

    public void End() => xml.WriteEndElement();

    public void Mark(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(name, attributes);
        End();
    }

    /// <summary>One paragraph; line breaks of the text stay in it.</summary>
    public void Paragraph(string text, WordLook look) => Paragraph([(text, look)], look);

    /// <summary>One paragraph whose parts look different.</summary>
    public void Paragraph(ReadOnlySpan<(string Text, WordLook Look)> parts, WordLook look)
    {
        Begin("p");
        ParagraphLook(look);
        foreach (var (text, own) in parts)
        {
            Run(text, own);
        }

        End();
    }

    /// <summary>A document has to end with a paragraph. This one is a point high and hidden, or a full page would be followed by an empty one.</summary>
    public void LastParagraph()
    {
        Begin("p");
        Begin("pPr");
        Mark("spacing", ("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact"));
        Begin("rPr");
        Mark("vanish");
        Mark("sz", ("val", "2"));
        End();
        End();
        End();
    }

    /// <summary>A line of the given length in the middle of its column.</summary>
    public void Line(double length, double columnWidth)
    {
        var side = Math.Max(0, (columnWidth - length) / 2);
        Paragraph(string.Empty, new WordLook { Size = 2, HasLineAbove = true, Before = 2, Left = side, Right = side });
    }

    /// <summary>A table of fixed columns; with lines around its cells, or without for setting things side by side.</summary>
    public void BeginTable(bool hasLines, params ReadOnlySpan<double> widths)
    {
        Begin("tbl");
        Begin("tblPr");
        Mark("tblW", ("w", Twips(widths.ToArray().Sum())), ("type", "dxa"));
        Mark("jc", ("val", "center"));
        if (hasLines)
        {
            Begin("tblBorders");
            foreach (var edge in (ReadOnlySpan<string>)["top", "left", "bottom", "right", "insideH", "insideV"])
            {
                Mark(edge, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto"));
            }

            End();
        }

        Mark("tblLayout", ("type", "fixed"));
        Begin("tblCellMar");
        Mark("left", ("w", Twips(hasLines ? 1.5 : 0)), ("type", "dxa"));
        Mark("right", ("w", Twips(hasLines ? 1.5 : 0)), ("type", "dxa"));
        End();
        End();
        Begin("tblGrid");
        foreach (var width in widths)
        {
            Mark("gridCol", ("w", Twips(width)));
        }

        End();
    }

    /// <summary>A row that is never torn by the end of a page; the head is printed again on each.</summary>
    public void BeginRow(bool isHead = false)
    {
        Begin("tr");
        Begin("trPr");
        Mark("cantSplit");
        if (isHead)
        {
            Mark("tblHeader");
        }

        End();
    }

    /// <param name="width">In millimetres.</param>
    /// <param name="isMiddle">Whether its text stands in the middle of a higher row.</param>
    /// <param name="span">Over how many columns it goes.</param>
    /// <param name="lines">Which lines are left out, in a table that has some.</param>
    public void BeginCell(double width, bool isMiddle = false, int span = 1, CellLines lines = CellLines.All)
    {
        Begin("tc");
        Begin("tcPr");
        Mark("tcW", ("w", Twips(width)), ("type", "dxa"));
        if (span > 1)
        {
            Mark("gridSpan", ("val", span.ToString(CultureInfo.InvariantCulture)));
        }

        if (lines != CellLines.All)
        {
            Begin("tcBorders");
            foreach (var edge in (ReadOnlySpan<string>)(lines == CellLines.Upper ? ["left", "bottom", "right"] : ["top", "left", "bottom", "right"]))
            {
                Mark(edge, ("val", "nil"));
            }

            End();
        }

        if (isMiddle)
        {
            Mark("vAlign", ("val", "center"));
        }

        End();
    }

    /// <summary>A cell with one paragraph. Each of its lines is safe: copied into a spreadsheet, lines become cells.</summary>
    public void Cell(double width, string text, WordLook look)
    {
        BeginCell(width, isMiddle: true);
        Paragraph(string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(SafeText.Of)), look);
        End();
    }

    private void ParagraphLook(WordLook look)
    {
        Begin("pPr");
        if (look.KeepsNext)
        {
            Mark("keepNext");
        }

        if (look.HasLineAbove)
        {
            Begin("pBdr");
            Mark("top", ("val", "single"), ("sz", LineWidth), ("space", "0"), ("color", "auto"));
            End();
        }

        Mark("spacing", ("before", Spaced(look.Before)), ("after", Spaced(look.After)));
        if (look.Left > 0 || look.Right > 0 || look.FirstLine > 0)
        {
            Mark("ind", ("left", Twips(look.Left)), ("right", Twips(look.Right)), ("firstLine", Twips(look.FirstLine)));
        }

        Mark("jc", ("val", look.Side switch { WordSide.Centre => "center", WordSide.Right => "right", WordSide.Both => "both", _ => "left" }));
        Begin("rPr");
        Size(look);
        End();
        End();
    }

    private void Run(string text, WordLook look)
    {
        if (text.Length == 0)
        {
            return;
        }

        Begin("r");
        Begin("rPr");
        if (look.IsBold)
        {
            Mark("b");
        }

        if (look.IsSlanted)
        {
            Mark("i");
        }

        Size(look);
        End();
        var isFirst = true;
        foreach (var line in SafeText.Printable(text).ReplaceLineEndings("\n").Replace('\t', ' ').Split('\n'))
        {
            if (!isFirst)
            {
                Mark("br");
            }

            isFirst = false;
            xml.WriteStartElement("w", "t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(line);
            xml.WriteEndElement();
        }

        End();
    }

    private void Size(WordLook look)
    {
        var halfPoints = ((int)(look.Size * 2)).ToString(CultureInfo.InvariantCulture);
        Mark("sz", ("val", halfPoints));
        Mark("szCs", ("val", halfPoints));
    }

    private static string Spaced(double points) => ((int)(points * TwipsPerPoint)).ToString(CultureInfo.InvariantCulture);
}
