using System.Globalization;
using Bot.Documents.Posters;
using Bot.Domain.Reports.Printing;

namespace Bot.Documents.Reports;

/// <summary>Lying bars one under another, a name above each and its figure at its end.</summary>
internal static class RankingDrawing
{
    private const double Thick = 40;
    private const double Gap = 16;
    private const double NameHeight = ChartDrawing.Row + 8;
    private const double Each = NameHeight + Thick + 20;

    // What is left for the bars when the figures are long words.
    private const double LeastRoom = ChartDrawing.Inner / 2;

    public static string Draw(BarChart chart)
    {
        var bars = chart.Bars.Take(ChartPolicy.MostRanked).ToList();
        var left = chart.Bars.Count - bars.Count;
        var canvas = new ChartCanvas(ChartPolicy.OverTimeHeight, chart.Title);
        var y = ChartDrawing.Title(canvas, chart);
        var whole = chart.Whole ?? bars.Max(ChartDrawing.Value);
        var figures = Math.Min(bars.Max(b => ChartCanvas.WidthOf(b.Text, ChartPolicy.Letters)), ChartDrawing.Inner - LeastRoom);
        foreach (var bar in bars)
        {
            One(canvas, bar, y, (whole, ChartDrawing.Inner - figures - Gap, chart.Whole is not null));
            y += Each;
        }

        if (left > 0)
        {
            canvas.Line($"… +{left.ToString(CultureInfo.InvariantCulture)}", ChartPolicy.Margin, y, new ChartText(ChartPolicy.Letters));
            y += ChartDrawing.Row;
        }

        canvas.EndAt(ChartDrawing.Note(canvas, chart, y) + ChartPolicy.Margin);
        return canvas.Written();
    }

    private static void One(ChartCanvas canvas, Bar bar, double y, (double Whole, double Room, bool IsShare) scale)
    {
        canvas.Line(bar.Label, ChartPolicy.Margin, y, new ChartText(ChartPolicy.Letters), ChartDrawing.Inner);
        // The frame shows what a whole bar would be.
        if (scale.IsShare)
        {
            canvas.Rectangle(new Box(ChartPolicy.Margin, y + NameHeight, scale.Room, Thick), "#ffffff", ChartPolicy.Faint);
        }

        var length = ChartDrawing.Length(bar, scale.Whole, scale.Room);
        canvas.Bar(new Box(ChartPolicy.Margin, y + NameHeight, length, Thick), bar);
        var x = ChartPolicy.Margin + (scale.IsShare ? scale.Room : length) + Gap;
        canvas.Line(bar.Text, x, y + NameHeight - 3, new ChartText(ChartPolicy.Letters, IsBold: true), ChartPolicy.Width - x - 8);
    }
}
