using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Documents.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Printing;

namespace Bot.Host.Reports;

/// <summary>Makes the file of an ordered table, or the picture of a chart, when it is sent.</summary>
internal sealed class ReportFiles(IStore store, OfficeConfiguration office, ChartPictures pictures, TimeProvider time)
{
    private static readonly string[] Kinds = ["Tỉnh ", "Thành phố "];

    /// <summary>Null when the period belongs to no cycle any more.</summary>
    public async Task<byte[]?> MakeAsync(TableOrder order, CancellationToken ct)
    {
        if (!office.Reports.TryFind(order.Scope.Cycle, out var cycle) || !cycle.TryPeriod(order.Scope.Period, out var period))
        {
            return null;
        }

        var term = ReportTerm.Of(office.Reports, cycle, period);
        var now = time.GetUtcNow();
        var place = Place(office.Divisions.Find(office.Office.ProvinceCode)?.Name ?? string.Empty);
        var (table, frame) = await store.ReadAsync(
            async s => (await PrintTable.TableAsync(s, order, term, now, ct), await PrintTable.FrameAsync(s, order, term, place, ct)), ct);
        using var made = new MemoryStream();
        await ReportPapers.WriteAsync(order.Format, table, frame, made, ct);
        return made.ToArray();
    }

    /// <summary>Null where no picture can be drawn.</summary>
    public Task<byte[]?> DrawAsync(BarChart chart, CancellationToken ct) => pictures.PngAsync(chart, ct);

    /// <summary>"Thanh Hóa" of "Tỉnh Thanh Hóa": letters are dated from the place without its kind.</summary>
    private static string Place(string province) => Array.Find(Kinds, k => province.StartsWith(k, StringComparison.Ordinal)) is { } kind ? province[kind.Length..] : province;
}
