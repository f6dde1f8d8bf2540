using Bot.Domain.Spreadsheets;

namespace Bot.Documents.Spreadsheets;

/// <summary>Writes a spreadsheet row by row to a stream and keeps none of them: memory does not grow with the rows.</summary>
public interface ISheetWriter : IAsyncDisposable
{
    /// <summary>One row, a cell for each column. The memory may be used again afterwards.</summary>
    ValueTask AddAsync(ReadOnlyMemory<SheetCell> row, CancellationToken ct);

    /// <summary>Writes what stands at the end. A file that was not completed is cut and cannot be opened.</summary>
    ValueTask CompleteAsync(CancellationToken ct);

    /// <param name="format">Which kind of file.</param>
    /// <param name="plan">Its head and cover.</param>
    /// <param name="output">Written to asynchronously, from beginning to end; stays open.</param>
    /// <param name="ct">Ends the writing.</param>
    static async ValueTask<ISheetWriter> OpenAsync(SheetFormat format, SheetPlan plan, Stream output, CancellationToken ct) =>
        format == SheetFormat.Csv ? await CsvSheet.OpenAsync(plan.Columns, output, ct) : await XlsxSheet.OpenAsync(plan, output, ct);
}
