using System.Text;
using Bot.Documents.Spreadsheets;
using Bot.Domain.Spreadsheets;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Documents.Spreadsheets;

public class TableReaderTests
{
    private const string Lines = "Tên,Phường\nChợ Mẫu,Phường Hạc Thành\nTrường Đại học Thử,Xã Đông Tiến\n";

    public static TheoryData<string, byte[], TableLetters> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Lines), TableLetters.Utf8 },
        { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Lines)], TableLetters.Utf8 },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Lines)], TableLetters.Utf16 },
        { "UTF-16, other way round", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Lines)], TableLetters.Utf16 },
        { "UTF-16 without its mark", Encoding.Unicode.GetBytes(Lines), TableLetters.Utf16 },
        { "letters in parts", Encoding.UTF8.GetBytes(Lines.Normalize(NormalizationForm.FormD)), TableLetters.Utf8 },
        { "Windows-1258", Old(Lines), TableLetters.Windows1258 },
        { "ends of Windows", Encoding.UTF8.GetBytes(Lines.Replace("\n", "\r\n")), TableLetters.Utf8 },
        { "ends of an old Mac", Encoding.UTF8.GetBytes(Lines.Replace('\n', '\r')), TableLetters.Utf8 },
        { "no end behind the last line", Encoding.UTF8.GetBytes(Lines.TrimEnd()), TableLetters.Utf8 },
        { "semicolons", Encoding.UTF8.GetBytes(Lines.Replace(',', ';')), TableLetters.Utf8 },
        { "tabulators", Encoding.UTF8.GetBytes(Lines.Replace(',', '\t')), TableLetters.Utf8 },
        { "the separator told to Excel", Encoding.UTF8.GetBytes("sep=;\n" + Lines.Replace(',', ';')), TableLetters.Utf8 },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_table_is_read_however_it_was_saved(string how, byte[] file, TableLetters letters)
    {
        var table = await OpenAsync(file);

        table.Letters.ShouldBe(letters, how);
        table.Head.ShouldBe(["Tên", "Phường"], how);
        (await AllAsync(table)).Select(l => string.Join('|', l.Cells)).ShouldBe(["Chợ Mẫu|Phường Hạc Thành", "Trường Đại học Thử|Xã Đông Tiến"], how);
    }

    public static TheoryData<string, byte[], TableRefusal> Refused() => new()
    {
        { "nothing", [], TableRefusal.Empty },
        { "blank lines", "\r\n \r\n"u8.ToArray(), TableRefusal.Empty },
        { "a mark and nothing", Encoding.UTF8.Preamble.ToArray(), TableRefusal.Empty },
        { "a workbook", "PK\x03\x04xl/workbook.xml"u8.ToArray(), TableRefusal.Workbook },
        { "a workbook of before 2007", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], TableRefusal.Workbook },
        { "a PDF", "%PDF-1.7"u8.ToArray(), TableRefusal.NotText },
        { "a program", [.. Enumerable.Range(0, 2000).Select(i => (byte)(i * 7))], TableRefusal.NotText },
        { "TCVN3", [.. "T\xAAn,Ph\xADêng\nCh\xEE M\xC9u,A\n".Select(c => (byte)c)], TableRefusal.UnknownLetters },
        { "a head that is broken", "\"Tên,Phường\nA,B\n"u8.ToArray(), TableRefusal.BrokenHead },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_table_is_refused_with_a_word(string what, byte[] file, TableRefusal why)
    {
        (await new TableReader().OpenAsync(new MemoryStream(file), CancellationToken.None)).ShouldBe(new TableOpening.Refused(why), what);
    }

    [Theory]
    [InlineData("\"Chợ \"\"Mẫu\"\"\",B", "Chợ \"Mẫu\"|B")]
    [InlineData("\"A, B\" , C ", "A, B|C")]
    [InlineData("Quán \"Mẫu\",B", "Quán \"Mẫu\"|B")]
    [InlineData("\"Số 1\r\nđường Mẫu\",B", "Số 1 đường Mẫu|B")]
    [InlineData("=\"0710000001\",B", "0710000001|B")]
    [InlineData("\"=\"\"0710000001\"\"\",B", "0710000001|B")]
    [InlineData("'0710000001,B", "0710000001|B")]
    [InlineData("+84710000001,-", "+84710000001|-")]
    [InlineData("https://mau.vn/?a=b,B", "https://mau.vn/?a=b|B")]
    [InlineData("A", "A")]
    [InlineData("A,,", "A||")]
    public async Task A_cell_is_what_its_writer_meant(string line, string cells)
    {
        var table = await OpenAsync(Encoding.UTF8.GetBytes("Tên,Phường\n" + line + "\nC,D"));

        (await AllAsync(table)).Select(l => string.Join('|', l.Cells)).ShouldBe([cells, "C|D"]);
    }

    [Theory]
    [InlineData("Phường, xã;Số nhà, phố", ';')]
    [InlineData("Phường, xã\tSố nhà, phố", '\t')]
    [InlineData("Phường,Số nhà; phố", ',')]
    [InlineData("\"Phường, xã\",\"Số nhà; phố; thôn\"", ',')]
    [InlineData("Tên, Phường", ',')]
    public async Task Commas_within_the_names_of_columns_do_not_part_them(string head, char separator) =>
        (await OpenAsync(Encoding.UTF8.GetBytes(head + "\nA"))).Separator.ShouldBe(separator);

    [Theory]
    [InlineData("A,\"B", 2, TableFaultKind.OpenQuote)]
    [InlineData("\"A,B", 1, TableFaultKind.OpenQuote)]
    [InlineData("\"Quán \"Mẫu\" 1\",B", 1, TableFaultKind.StrayQuote)]
    [InlineData("A,=HYPERLINK(\"http://mau.vn\")", 2, TableFaultKind.Formula)]
    [InlineData("=1+1,B", 1, TableFaultKind.Formula)]
    [InlineData("Tr??ng h?c,B", 1, TableFaultKind.BrokenLetters)]
    [InlineData("A,\0", 2, TableFaultKind.BrokenLetters)]
    public async Task A_broken_line_is_told_with_its_place_and_spoils_no_other(string line, int column, TableFaultKind kind)
    {
        var lines = await AllAsync(await OpenAsync(Encoding.UTF8.GetBytes("Tên,Phường\n\nA,B\n" + line + "\n\"C\",\"D\"\n\"E\",\"F, G\"\n")));

        lines.Select(l => l.Number).ShouldBe([3, 4, 5, 6]);
        lines[1].Fault.ShouldBe(new TableFault(column, kind));
        lines[1].Cells.ShouldBeEmpty();
        lines[2].Cells.ShouldBe(["C", "D"]);
        lines[3].Cells.ShouldBe(["E", "F, G"]);
    }

    [Fact]
    public async Task A_byte_that_is_no_letter_spoils_its_line_only()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(Lines), .. "Ch\xFF,A\n".Select(c => (byte)c), .. Encoding.UTF8.GetBytes("Cửa hàng,Phường\n")];

        var lines = await AllAsync(await OpenAsync(file));

        lines.Select(l => l.Fault?.Kind).ShouldBe([null, null, TableFaultKind.BrokenLetters, null]);
    }

    [Fact]
    public async Task A_line_without_end_and_one_with_too_many_cells_are_told_and_the_next_is_read()
    {
        var file = Encoding.UTF8.GetBytes("Tên\n" + new string('a', 5_000_000) + "\nB\n" + new string(',', 400) + "C\nD\n");

        var lines = await AllAsync(await OpenAsync(file));

        lines.Select(l => l.Fault?.Kind).ShouldBe([TableFaultKind.TooLong, null, TableFaultKind.TooManyCells, null]);
        lines[3].Cells.ShouldBe(["D"]);
    }

    [Fact]
    public void Whatever_the_own_writer_writes_is_read_as_it_was()
    {
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyArray<NonNull<string>>>(),
            texts => Read(texts.Get.Select(t => t.Get).ToArray())).QuickCheckThrowOnFailure();

        static bool Read(string[] texts)
        {
            var cells = texts.Select(t => Bot.Domain.Text.VietnameseText.Clean(t.Replace('?', '.').Replace('\uFFFD', '.').Replace("\0", string.Empty))).ToList();
            var line = string.Join(',', cells.Select(c => '"' + c.Replace("\"", "\"\"") + '"'));
            var (split, fault) = CsvCells.Split(line, ',');
            return fault is null && split.SequenceEqual(cells);
        }
    }

    [Fact]
    public async Task Whatever_bytes_come_in_nothing_is_thrown()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var file = new byte[random.Next(3000)];
            random.NextBytes(file);
            for (var at = 0; i % 2 == 0 && at < file.Length; at++)
            {
                file[at] = (byte)"\",;\t\n\rab=?'\xC6\xA1"[file[at] % 13];
            }

            if (await new TableReader().OpenAsync(new MemoryStream(file), CancellationToken.None) is TableOpening.Opened opened)
            {
                (await AllAsync(opened.Table)).ShouldAllBe(l => l.Number > 0);
            }
        }
    }

    private static byte[] Old(string text) =>
        CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetBytes(string.Concat(text.Select(InOldParts)));

    // As Windows-1258 wants it: the tone as a sign of its own behind its vowel, the other marks with the letter.
    private static string InOldParts(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        var tone = parts.IndexOfAny(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
        return tone < 0 ? letter.ToString() : parts.Remove(tone, 1).Normalize(NormalizationForm.FormC) + parts[tone];
    }

    private static async Task<ITable> OpenAsync(byte[] file) =>
        (await new TableReader().OpenAsync(new MemoryStream(file), CancellationToken.None)).ShouldBeOfType<TableOpening.Opened>().Table;

    private static async Task<List<TableLine>> AllAsync(ITable table)
    {
        var lines = new List<TableLine>();
        while (await table.ReadAsync(CancellationToken.None) is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }
}
