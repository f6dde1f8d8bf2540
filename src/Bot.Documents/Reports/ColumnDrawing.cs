using Bot.Documents.Posters;
using Bot.Domain.Reports.Printing;

namespace Bot.Documents.Reports;

/// <summary>Upright bars: a figure over time, the latest at the right.</summary>
internal static class ColumnDrawing
{
    public static string Draw(BarChart chart)
    {
        // The latest are the ones that are asked about.
        var bars = chart.Bars.TakeLast(ChartPolicy.MostOverTime).ToList();
        var canvas = new ChartCanvas(ChartPolicy.OverTimeHeight, chart.Title);
        var scale = ChartScale.Of(Math.Max(chart.Whole ?? 1, bars.Max(ChartDrawing.Value)));
        // Above the highest line there is room for a figure.
        var top = ChartDrawing.Title(canvas, chart) + ChartDrawing.Row;
        var bottom = ChartPolicy.OverTimeHeight - ChartPolicy.Margin - ChartDrawing.Row - ChartDrawing.NoteRoom(chart);
        var axis = Enumerable.Range(0, scale.Steps + 1).Max(i => ChartCanvas.WidthOf(ChartDrawing.Written(i * scale.Step), ChartPolicy.Letters));
        var plot = new Box(ChartPolicy.Margin + axis + 16, top, ChartDrawing.Inner - axis - 16, bottom - top);
        for (var i = 0; i <= scale.Steps; i++)
        {
            var y = plot.Y + (plot.Height * (1 - ((double)i / scale.Steps)));
            canvas.Rectangle(new Box(plot.X, y - 1.5, plot.Width, 3), i == 0 ? ChartPolicy.Text : ChartPolicy.Faint);
            canvas.Line(ChartDrawing.Written(i * scale.Step), plot.X - 16, y - (ChartDrawing.Row / 2), new ChartText(ChartPolicy.Letters, "end"));
        }

        Columns(canvas, bars, plot, scale.Top);
        ChartDrawing.Note(canvas, chart, bottom + ChartDrawing.Row + 10);
        return canvas.Written();
    }

    private static void Columns(ChartCanvas canvas, List<Bar> bars, Box plot, double top)
    {
        var step = plot.Width / bars.Count;
        var wide = step * 0.7;
        var hasAllFigures = bars.Count <= ChartPolicy.MostWithFigures;
        var highest = bars.FindIndex(b => ChartDrawing.Value(b) == bars.Max(ChartDrawing.Value));
        var widest = bars.Max(b => ChartCanvas.WidthOf(b.Text, ChartPolicy.Letters));
        var figures = new ChartText(hasAllFigures ? ChartPolicy.Letters * Math.Min(1, step * 0.96 / widest) : ChartPolicy.Letters, "middle", IsBold: true);
        for (var i = 0; i < bars.Count; i++)
        {
            var middle = plot.X + ((i + 0.5) * step);
            var height = ChartDrawing.Length(bars[i], top, plot.Height);
            var upper = plot.Y + plot.Height - height;
            canvas.Bar(new Box(middle - (wide / 2), upper, wide, height), bars[i]);
            if (hasAllFigures || i == highest)
            {
                canvas.Line(bars[i].Text, Inside(bars[i].Text, middle), upper - ChartDrawing.Row, figures);
            }
        }

        Labels(canvas, bars, plot);
    }

    // As many as stand side by side, always the last.
    private static void Labels(ChartCanvas canvas, List<Bar> bars, Box plot)
    {
        var step = plot.Width / bars.Count;
        var each = Math.Max(1, (int)Math.Ceiling((bars.Max(b => ChartCanvas.WidthOf(b.Label, ChartPolicy.Letters)) + 14) / step));
        for (var i = bars.Count - 1; i >= 0; i -= each)
        {
            canvas.Line(bars[i].Label, Inside(bars[i].Label, plot.X + ((i + 0.5) * step)), plot.Y + plot.Height + 6, new ChartText(ChartPolicy.Letters, "middle"));
        }
    }

    // In the middle of its bar, but never beyond the edge of the picture.
    private static double Inside(string text, double middle)
    {
        var half = Math.Min(ChartCanvas.WidthOf(text, ChartPolicy.Letters), ChartPolicy.Width - 16) / 2;
        return Math.Clamp(middle, 8 + half, ChartPolicy.Width - 8 - half);
    }
}
