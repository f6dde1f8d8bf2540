using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bot.Documents.Posters;
using Bot.Documents.QrImages;
using Bot.Domain.Venues;
using Bot.Tests.Guards;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Documents.Posters;

public partial class PosterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly PosterShop Shop = PosterShop.Open(Path.Combine(Repository.Root, "config"));

    internal static readonly PosterContent Content = new()
    {
        Url = "https://checkin.example.vn/v/K7QM2PXB",
        Name = "Trung tâm Hành chính công Mẫu",
        Address = "Số 1 đường Thử Nghiệm, phường Hạc Thành, tỉnh Thanh Hóa",
        Code = "K7QM-2PXB",
        Office = "Sở Khoa học và Công nghệ tỉnh Thanh Hóa",
        Hotline = "0710 000 099",
    };

    public static TheoryData<VenuePaper> Papers => [.. Enum.GetValues<VenuePaper>()];

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task Every_paper_is_read_from_its_picture_and_from_its_print(VenuePaper paper)
    {
        using var press = new SvgPress();
        var drawing = Shop.Draw(paper, Content);

        var picture = (await press.PngAsync(drawing, PosterPolicy.PictureWidth, CancellationToken.None))!;
        (await Printed.QrAsync(picture)).ShouldBe(Content.Url);
        var print = (await press.PdfAsync([drawing], CancellationToken.None))!;
        (await Printed.QrAsync(await Printed.RasterAsync(print, 150))).ShouldBe(Content.Url);
        var text = await Printed.TextAsync(print);
        text.ShouldContain(Content.Code);
        text.ShouldContain(Content.Hotline);
        string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ShouldContain("Trung tâm");
    }

    [Fact]
    public async Task A_poster_is_one_sheet_of_A4_and_its_code_measures_15_cm()
    {
        using var press = new SvgPress();
        var print = (await press.PdfAsync([Shop.Draw(VenuePaper.Poster, Content)], CancellationToken.None))!;

        var facts = await Printed.FactsAsync(print);
        facts.ShouldContain("(A4)");
        Regex.IsMatch(facts, @"Pages:\s+1\b").ShouldBeTrue();
        // Black from the left finder to the right one, measured on the print itself at 5 dots a millimetre.
        var raster = GrayPng.Decode(await Printed.RasterAsync(print, 127))!;
        var row = raster.Pixels.AsSpan(((75 * 5) + 5) * raster.Width, raster.Width);
        var (first, last) = (row.IndexOfAnyInRange((byte)0, (byte)60), row.LastIndexOfAnyInRange((byte)0, (byte)60));
        ((last - first + 1) / 5.0).ShouldBeInRange(149.6, 150.6);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & \"Ba\" 'Bốn' ]]> <!-- -->")]
    [InlineData("</text><rect width='999' height='999'/>")]
    [InlineData("مطعم الاختبار ١٢٣ \u202Eabc")]
    [InlineData("\u0001\uFFFE Quán lẻ")]
    [InlineData("")]
    public void No_name_breaks_the_drawing(string name)
    {
        foreach (var paper in Enum.GetValues<VenuePaper>())
        {
            var drawn = XDocument.Parse(Shop.Draw(paper, Content with { Name = name }));

            drawn.Descendants().Select(e => e.Name.LocalName).Distinct().ShouldBeSubsetOf(["svg", "title", "rect", "text", "g", "path"]);
            drawn.ToString().ShouldNotContain("\u202E");
        }
    }

    [Fact]
    public void Whatever_the_name_every_line_stays_within_its_place() => Prop.ForAll<string, int>((name, side) =>
    {
        var place = new Box(0, 0, 20 + (Math.Abs(side % 200)), 5 + Math.Abs(side % 37));
        var fit = TextFit.Of(name ?? string.Empty, place, 12);
        (fit.Lines.Count * fit.Size * TextFit.LineHeight).ShouldBeLessThanOrEqualTo(place.Height + 0.001);
        fit.Lines.ShouldAllBe(l => TextFit.WidthOf(l) * fit.Size <= place.Width + (fit.Size * 1.5));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_of_500_characters_is_cut_and_says_so()
    {
        var fit = TextFit.Of(string.Join(' ', Enumerable.Repeat("Trường", 80)), new Box(0, 0, 60, 10), 10);

        fit.Lines[^1].ShouldEndWith("…");
        fit.Size.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_short_name_is_as_large_as_wished_and_a_long_one_shrinks_without_losing_a_letter()
    {
        var place = new Box(0, 0, 190, 21);

        TextFit.Of("Chợ Mẫu", place, 13).ShouldSatisfyAllConditions(f => f.Size.ShouldBe(13), f => f.Lines.ShouldBe(["Chợ Mẫu"]));
        var longer = TextFit.Of("Trường Cao đẳng nghề Kỹ thuật và Công nghệ cao Mẫu, cơ sở số 2", place, 13);
        string.Join(' ', longer.Lines).ShouldBe("Trường Cao đẳng nghề Kỹ thuật và Công nghệ cao Mẫu, cơ sở số 2");
        longer.Size.ShouldBeLessThan(13);
    }

    [Fact]
    public async Task Labels_of_many_venues_fill_sheets_and_each_is_read()
    {
        var venues = Enumerable.Range(1, 11).Select(i => Content with { Url = $"https://checkin.example.vn/v/DEM0{i:0000}", Name = "Quán số " + i.ToString(CultureInfo.InvariantCulture) }).ToList();
        using var press = new SvgPress();

        var sheets = Shop.DrawSheets(venues);
        sheets.Count.ShouldBe(2);
        var print = (await press.PdfAsync(sheets, CancellationToken.None))!;
        Pages().Match(await Printed.FactsAsync(print)).Groups[1].Value.ShouldBe("2");
        var read = (await Printed.QrAsync(await Printed.RasterAsync(print, 200))).Split('\n');
        read.ShouldBe(venues.Take(8).Select(v => v.Url), ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_paper_is_the_same_file_each_time()
    {
        using var press = new SvgPress();
        var drawing = Shop.Draw(VenuePaper.TableCard, Content);

        (await press.PdfAsync([drawing], CancellationToken.None)).ShouldBe(await press.PdfAsync([drawing], CancellationToken.None));
    }

    [Fact]
    public async Task Without_the_program_nothing_is_made_and_nothing_fails()
    {
        using var press = new SvgPress(path: "/nowhere");

        press.IsInstalled.ShouldBeFalse();
        (await press.PdfAsync([Shop.Draw(VenuePaper.Poster, Content)], CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_drawing_that_the_program_cannot_read_gives_nothing()
    {
        using var press = new SvgPress();

        (await press.PdfAsync(["<svg"], CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public void The_margin_around_the_code_is_white_whatever_the_template_has_there()
    {
        var code = XDocument.Parse(Shop.Draw(VenuePaper.Poster, Content)).Descendants(Svg + "g").Single(g => (string?)g.Attribute("id") == "filled-qr");
        var white = code.Element(Svg + "rect")!;

        ((int)white.Attribute("x")!).ShouldBe(-QrImagePolicy.QuietZoneModules);
        ((string?)white.Attribute("fill")).ShouldBe("#ffffff");
    }

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex Pages();
}
