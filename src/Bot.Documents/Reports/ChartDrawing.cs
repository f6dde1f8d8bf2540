using System.Globalization;
using Bot.Documents.Posters;
using Bot.Domain.Reports.Printing;

namespace Bot.Documents.Reports;

/// <summary>Draws a chart as SVG: large letters, dark on white, nothing told by colour alone.</summary>
internal static class ChartDrawing
{
    public const double Inner = ChartPolicy.Width - (2 * ChartPolicy.Margin);
    public const double Row = ChartPolicy.Letters * TextFit.LineHeight;

    private const double TitleHeight = 2 * ChartPolicy.TitleLetters * TextFit.LineHeight;
    private const double NoteHeight = 2 * Row;

    public static string Draw(BarChart chart) => chart.Kind == BarChartKind.OverTime ? ColumnDrawing.Draw(chart) : RankingDrawing.Draw(chart);

    /// <summary>Where the title ends.</summary>
    public static double Title(ChartCanvas canvas, BarChart chart) => ChartPolicy.Margin
        + canvas.Lines(chart.Title, new Box(ChartPolicy.Margin, ChartPolicy.Margin, Inner, TitleHeight), ChartPolicy.TitleLetters, isBold: true) + 14;

    /// <summary>Room that the note needs below.</summary>
    public static double NoteRoom(BarChart chart) => chart.Note.Length > 0 ? NoteHeight : 0;

    /// <summary>Where the note ends.</summary>
    public static double Note(ChartCanvas canvas, BarChart chart, double y) =>
        chart.Note.Length > 0 ? y + canvas.Lines(chart.Note, new Box(ChartPolicy.Margin, y, Inner, NoteHeight), ChartPolicy.Letters) : y;

    public static double Value(Bar bar) => double.IsFinite(bar.Value) && bar.Value > 0 ? bar.Value : 0;

    /// <summary>Length of a bar. Nothing is a thin line and not a hole that looks like something missing.</summary>
    public static double Length(Bar bar, double whole, double room) => Math.Max(whole > 0 ? Math.Min(1, Value(bar) / whole) * room : 0, 4);

    public static string Written(double value) => value < long.MaxValue ? ReportLetter.Written((long)value) : value.ToString("0.#e0", CultureInfo.InvariantCulture);
}
