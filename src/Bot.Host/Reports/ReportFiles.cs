using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Documents.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Printing;

namespace Bot.Host.Reports;

/// <summary>Makes the files of ordered tables, for the chat when they are sent and for the command line; and the picture of a chart.</summary>
internal sealed class ReportFiles(IStore store, OfficeConfiguration office, ChartPictures pictures, TimeProvider time)
{
    private static readonly string[] Kinds = ["Tỉnh ", "Thành phố "];
    private readonly string _province = WithoutKind(office.Divisions.Find(office.Office.ProvinceCode)?.Name ?? string.Empty);

    /// <summary>Null when the period belongs to no cycle any more.</summary>
    public async Task<ComposedTable?> ComposeAsync(TableOrder order, CancellationToken ct)
    {
        if (!office.Reports.TryFind(order.Scope.Cycle, out var cycle) || !cycle.TryPeriod(order.Scope.Period, out var period))
        {
            return null;
        }

        var term = ReportTerm.Of(office.Reports, cycle, period);
        return await store.ReadAsync(s => ComposeTable.ExecuteAsync(s, order, term, time.GetUtcNow(), ct), ct);
    }

    public ValueTask WriteAsync(ComposedTable composed, ReportFormat format, Stream output, CancellationToken ct)
    {
        var letter = LetterTemplate.For(office.Letters, composed.Scope.Code.Value);
        return ReportPapers.WriteAsync(format, composed.Table, letter.Frame(composed, _province), output, ct);
    }

    /// <summary>Null as <see cref="ComposeAsync"/>.</summary>
    public async Task<byte[]?> MakeAsync(TableOrder order, CancellationToken ct)
    {
        if (await ComposeAsync(order, ct) is not { } composed)
        {
            return null;
        }

        using var made = new MemoryStream();
        await WriteAsync(composed, order.Format, made, ct);
        return made.ToArray();
    }

    /// <summary>Null where no picture can be drawn.</summary>
    public Task<byte[]?> DrawAsync(BarChart chart, CancellationToken ct) => pictures.PngAsync(chart, ct);

    /// <summary>"Thanh Hóa" of "Tỉnh Thanh Hóa": letters are dated from the place without its kind.</summary>
    private static string WithoutKind(string province) => Array.Find(Kinds, k => province.StartsWith(k, StringComparison.Ordinal)) is { } kind ? province[kind.Length..] : province;
}
