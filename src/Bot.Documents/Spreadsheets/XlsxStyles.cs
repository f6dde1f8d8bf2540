namespace Bot.Documents.Spreadsheets;

/// <summary>How cells look, by the numbers under which cells name it: lists in Arial, forms in the Times New Roman of official documents.</summary>
internal static class XlsxStyles
{
    public const int Head = 1;
    public const int Wrap = 3;

    public const int FormTitle = 4;
    public const int FormSubtitle = 5;
    public const int FormPeriod = 6;
    public const int FormRemark = 7;
    public const int FormHead = 8;
    public const int FormText = 9;
    public const int FormCentre = 11;
    public const int FormNumber = 13;

    /// <summary>Over the columns of a list.</summary>
    public const int ColumnHead = 15;

    /// <summary>Added to the three above: the same in bold.</summary>
    public const int Strong = 1;

    // "10h24' 02/07/2021", as the history in the chat shows it; and 1.234.567 with dots whatever language the program speaks.
    public const string Sheet = XlsxFrame.Xml
        + "<styleSheet xmlns=\"" + XlsxFrame.Main + "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"hh&quot;h&quot;mm&quot;' &quot;dd\\/mm\\/yyyy\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"[&gt;=1000000]0&quot;.&quot;000&quot;.&quot;000;[&gt;=1000]0&quot;.&quot;000;0\"/></numFmts>"
        + "<fonts count=\"7\"><font><sz val=\"11\"/><name val=\"Arial\"/></font><font><b/><sz val=\"11\"/><name val=\"Arial\"/></font>"
        + "<font><sz val=\"12\"/><name val=\"Times New Roman\"/></font><font><b/><sz val=\"12\"/><name val=\"Times New Roman\"/></font>"
        + "<font><b/><sz val=\"14\"/><name val=\"Times New Roman\"/></font><font><b/><sz val=\"13\"/><name val=\"Times New Roman\"/></font>"
        + "<font><i/><sz val=\"13\"/><name val=\"Times New Roman\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE3EFF7\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
        + "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"16\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" horizontal=\"left\"/></xf>"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + Line + "fontId=\"4\" borderId=\"0\"" + Middle + Line + "fontId=\"5\" borderId=\"0\"" + Middle + Line + "fontId=\"6\" borderId=\"0\"" + Middle + Line + "fontId=\"6\" borderId=\"0\"" + Left
        + Line + "fontId=\"3\" borderId=\"1\"" + Middle
        + Line + "fontId=\"2\" borderId=\"1\"" + Left + Line + "fontId=\"3\" borderId=\"1\"" + Left
        + Line + "fontId=\"2\" borderId=\"1\"" + Middle + Line + "fontId=\"3\" borderId=\"1\"" + Middle
        + Figure + "fontId=\"2\" borderId=\"1\"" + Right + Figure + "fontId=\"3\" borderId=\"1\"" + Right
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>"
        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private const string Line = "<xf numFmtId=\"0\" ";
    private const string Figure = "<xf numFmtId=\"165\" applyNumberFormat=\"1\" ";
    private const string Common = " fillId=\"0\" xfId=\"0\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\" horizontal=";
    private const string Middle = Common + "\"center\"/></xf>";
    private const string Left = Common + "\"left\" indent=\"1\"/></xf>";

    // Figures do not wrap: LibreOffice lets the indent go where they might.
    private const string Right = " fillId=\"0\" xfId=\"0\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" horizontal=\"right\" indent=\"1\"/></xf>";
}
