namespace Bot.Documents.Spreadsheets;

/// <summary>An Excel sheet made to be printed: see <see cref="FormPlan"/>. Rows go out as they come, each as high as its text needs.</summary>
internal sealed class XlsxForm : ISheetWriter
{
    // Margins and the place of page numbers are those of official documents (Decree 30/2020/NĐ-CP): 20, 30 and 15 mm, in inches.
    private const string End = "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"1.18\" right=\"0.59\" top=\"0.79\" bottom=\"0.79\" header=\"0.39\" footer=\"0.39\"/>"
        + "<pageSetup paperSize=\"9\" orientation=\"portrait\" fitToHeight=\"0\"/>"
        + "<headerFooter differentFirst=\"1\"><oddHeader>&amp;C&amp;\"Times New Roman,Regular\"&amp;13&amp;P</oddHeader></headerFooter></worksheet>";

    private readonly FormPlan _plan;
    private readonly XlsxFile _file;
    private readonly int _totalWidth;
    private int _rows;

    private XlsxForm(FormPlan plan, Stream output)
    {
        _plan = plan;
        _file = new XlsxFile(output, plan.MadeAt);
        _totalWidth = plan.Columns.Sum(c => c.Width);
    }

    public static async ValueTask<ISheetWriter> OpenAsync(FormPlan plan, Stream output, CancellationToken ct)
    {
        var form = new XlsxForm(plan, output);
        form.Begin();
        await form._file.DrainAsync(ct);
        return form;
    }

    public ValueTask AddAsync(ReadOnlyMemory<SheetCell> row, CancellationToken ct)
    {
        if (_rows == SheetPolicy.RowsPerSheet)
        {
            throw new InvalidOperationException("A form is one sheet, and a sheet takes no more rows.");
        }

        BeginRow(LinesOf(row.Span));
        for (var i = 0; i < row.Length; i++)
        {
            Write(row.Span[i], _plan.Columns[i]);
        }

        _file.Part.Raw("</row>"u8);
        return _file.PassOnAsync(ct);
    }

    public ValueTask CompleteAsync(CancellationToken ct)
    {
        foreach (var line in _plan.Below)
        {
            WriteAcross(line);
        }

        _file.Part.Raw("</sheetData>"u8);
        Merge();
        _file.Part.Raw(End);
        _file.EndSheet();
        return _file.CompleteAsync(XlsxFrame.Parts([_plan.SheetName], (0, _plan.Above.Count + 1)), ct);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private void Begin()
    {
        var head = _plan.Above.Count + 1;
        _file.BeginSheet();
        _file.Part.Raw(XlsxFrame.SheetStart).Raw("<sheetViews><sheetView workbookViewId=\"0\" showGridLines=\"0\"><pane ySplit=\"").Number(head)
            .Raw("\" topLeftCell=\"A").Number(head + 1).Raw("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < _plan.Columns.Count; i++)
        {
            _file.Part.Raw("<col min=\"").Number(i + 1).Raw("\" max=\"").Number(i + 1).Raw("\" width=\"").Number(_plan.Columns[i].Width).Raw("\" customWidth=\"1\"/>");
        }

        _file.Part.Raw("</cols><sheetData>");
        foreach (var line in _plan.Above)
        {
            WriteAcross(line);
        }

        BeginRow(_plan.Columns.Max(c => FormLines.Of(c.Title, c.Width)));
        foreach (var column in _plan.Columns)
        {
            WriteText(column.Title, XlsxStyles.FormHead);
        }

        _file.Part.Raw("</row>"u8);
    }

    private int LinesOf(ReadOnlySpan<SheetCell> row)
    {
        var lines = 1;
        for (var i = 0; i < row.Length; i++)
        {
            lines = Math.Max(lines, row[i].Words is { } words ? FormLines.Of(words, _plan.Columns[i].Width * SheetPolicy.FormTextShare) : 1);
        }

        return lines;
    }

    // Not every program makes a row higher by itself when it opens a file.
    private void BeginRow(int lines, double lineHeight = SheetPolicy.FormLineHeight)
    {
        _rows++;
        var height = Math.Min((lines * lineHeight) + SheetPolicy.FormRowSpace, SheetPolicy.HighestRow);
        _file.Part.Raw("<row r=\"").Number(_rows).Raw("\" ht=\"").Number(height).Raw("\" customHeight=\"1\">");
    }

    private void Write(in SheetCell cell, SheetColumn column)
    {
        var strong = cell.IsStrong ? XlsxStyles.Strong : 0;
        if (cell.Words is { } words)
        {
            WriteText(words, (column.IsCentered ? XlsxStyles.FormCentre : XlsxStyles.FormText) + strong);
        }
        else if (cell.Number is { } number)
        {
            _file.Part.Raw("<c s=\"").Number(XlsxStyles.FormNumber + strong).Raw("\"><v>").Number(number).Raw("</v></c>");
        }
        else
        {
            throw new InvalidOperationException("A form shows instants as text.");
        }
    }

    private void WriteText(string text, int style)
    {
        _file.Part.Raw("<c s=\"").Number(style);
        if (text.Length == 0)
        {
            _file.Part.Raw("\"/>");
            return;
        }

        _file.Part.Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").Text(SafeText.Of(text)).Raw("</t></is></c>");
    }

    private void WriteAcross(FormLine line)
    {
        var (style, lineHeight) = line.Look switch
        {
            FormLook.Title => (XlsxStyles.FormTitle, SheetPolicy.FormTitleHeight),
            FormLook.Subtitle => (XlsxStyles.FormSubtitle, SheetPolicy.FormTitleHeight),
            FormLook.Period => (XlsxStyles.FormPeriod, SheetPolicy.FormTitleHeight),
            _ => (XlsxStyles.FormRemark, SheetPolicy.FormTitleHeight),
        };
        BeginRow(FormLines.Of(line.Text, _totalWidth * SheetPolicy.FormTitleShare), lineHeight);
        WriteText(line.Text, style);
        _file.Part.Raw("</row>"u8);
    }

    private void Merge()
    {
        var last = XlsxFrame.ColumnName(_plan.Columns.Count);
        var across = Enumerable.Range(1, _plan.Above.Count).Concat(Enumerable.Range(_rows - _plan.Below.Count + 1, _plan.Below.Count)).ToList();
        if (across.Count == 0 || _plan.Columns.Count == 1)
        {
            return;
        }

        _file.Part.Raw("<mergeCells count=\"").Number(across.Count).Raw("\">");
        foreach (var row in across)
        {
            _file.Part.Raw("<mergeCell ref=\"A").Number(row).Raw(":").Raw(last).Number(row).Raw("\"/>");
        }

        _file.Part.Raw("</mergeCells>");
    }
}
