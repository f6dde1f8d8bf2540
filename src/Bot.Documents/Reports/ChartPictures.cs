using Bot.Documents.Posters;
using Bot.Domain.Reports.Printing;

namespace Bot.Documents.Reports;

/// <summary>Makes pictures of charts. Where <c>rsvg-convert</c> is missing there is none, and the text of the message has to say everything anyhow.</summary>
public sealed class ChartPictures(SvgPress press)
{
    /// <summary>A PNG; null when there is nothing to draw or no program to draw it.</summary>
    public async Task<byte[]?> PngAsync(BarChart chart, CancellationToken ct) =>
        chart.Bars.Count == 0 ? null : await press.PngAsync(ChartDrawing.Draw(chart), ChartPolicy.Width, ct);
}
