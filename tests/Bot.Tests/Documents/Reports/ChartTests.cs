using System.Globalization;
using System.Xml.Linq;
using Bot.Documents.Posters;
using Bot.Documents.Reports;
using Bot.Domain.Reports.Printing;

namespace Bot.Tests.Documents.Reports;

public class ChartTests
{
    [Fact]
    public void A_month_of_days_shows_its_highest_figure_and_its_last_day()
    {
        var texts = Texts(Chart(BarChartKind.OverTime, [.. Enumerable.Range(1, 30).Select(i => new Bar($"{i:00}/11", i == 12 ? 2_377 : i * 10, i == 12 ? "2.377" : "x"))]));

        texts.ShouldContain("2.377");
        texts.ShouldContain("30/11");
        texts.ShouldContain("3.000");
        texts.ShouldNotContain("x");
    }

    [Fact]
    public void A_week_bears_all_its_figures() =>
        Texts(Chart(BarChartKind.OverTime, [.. Enumerable.Range(1, 7).Select(i => new Bar($"{i}/11", i, $"n{i}"))])).Count(t => t.StartsWith('n')).ShouldBe(7);

    [Fact]
    public void A_ranking_cuts_long_names_and_says_how_many_are_left_out()
    {
        var texts = Texts(Chart(BarChartKind.Ranking, [.. Enumerable.Range(1, 15).Select(i => new Bar($"{i}. " + string.Concat(Enumerable.Repeat("Trường Mẫu ", 20)), i, $"{i}/60"))]));

        texts.ShouldContain("… +3");
        texts.Count(t => t.EndsWith('…')).ShouldBe(12);
        texts.ShouldContain("12/60");
    }

    [Fact]
    public void What_stands_out_is_hatched_and_not_only_coloured()
    {
        var drawing = XDocument.Parse(ChartDrawing.Draw(Chart(BarChartKind.Ranking, [new Bar("A", 2, "2", IsMarked: true), new Bar("B", 1, "1")])));

        drawing.Descendants().Count(e => (string?)e.Attribute("fill") == "url(#hatching)").ShouldBe(1);
    }

    [Theory]
    [InlineData(BarChartKind.OverTime)]
    [InlineData(BarChartKind.Ranking)]
    public void Strange_values_and_names_do_not_break_the_drawing(BarChartKind kind)
    {
        var bars = new[] { double.NaN, -5, 0, double.PositiveInfinity, 1e300, 12 }.Select(v => new Bar("<script>\uFFFE\uD800", v, "&")).Concat(Enumerable.Repeat(new Bar(string.Empty, 0, string.Empty), 500));

        foreach (var chart in new[] { Chart(kind, [.. bars]), Chart(kind, [new Bar("A", 0, "0")]), Chart(kind, [new Bar("A", double.MaxValue, "?")]) })
        {
            var drawing = XDocument.Parse(ChartDrawing.Draw(chart));
            drawing.Descendants().Attributes().ShouldAllBe(a => !a.Value.Contains("NaN", StringComparison.Ordinal) && !a.Value.Contains('∞', StringComparison.Ordinal));
            drawing.Descendants().Attributes("height").Select(a => double.Parse(a.Value, CultureInfo.InvariantCulture)).ShouldAllBe(h => h >= 0);
        }
    }

    [Theory]
    [InlineData(3, 1, 3)]
    [InlineData(1, 1, 1)]
    [InlineData(2_377, 1_000, 3)]
    [InlineData(90, 25, 4)]
    [InlineData(8, 2, 4)]
    public void Helping_lines_are_round(double most, double step, int steps) => ChartScale.Of(most).ShouldBe(new ChartScale(step, steps));

    [Fact]
    public async Task Without_bars_or_without_the_program_there_is_no_picture()
    {
        using var none = new SvgPress(string.Empty);
        using var press = new SvgPress();

        (await new ChartPictures(none).PngAsync(Chart(BarChartKind.Ranking, [new Bar("A", 1, "1")]), CancellationToken.None)).ShouldBeNull();
        (await new ChartPictures(press).PngAsync(Chart(BarChartKind.Ranking, []), CancellationToken.None)).ShouldBeNull();
    }

    private static BarChart Chart(BarChartKind kind, Bar[] bars) => new() { Kind = kind, Title = "Lượt quét mỗi ngày", Bars = bars, Note = "Tính đến 17h00'." };

    private static List<string> Texts(BarChart chart) => [.. XDocument.Parse(ChartDrawing.Draw(chart)).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
}
