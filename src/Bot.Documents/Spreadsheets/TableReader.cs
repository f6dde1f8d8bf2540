using Bot.Domain.Spreadsheets;

namespace Bot.Documents.Spreadsheets;

/// <summary>
/// Opens what people save from Excel and its like: comma, semicolon or tabulator between the cells, UTF-8 with or without its mark, UTF-16,
/// Windows-1258. docs/decisions/015-own-table-reader.md says why this is no package.
/// </summary>
public sealed class TableReader : ITableReader
{
    public async ValueTask<TableOpening> OpenAsync(Stream file, CancellationToken ct)
    {
        var sample = new byte[SheetPolicy.LookedAtBytes];
        var length = await file.ReadAtLeastAsync(sample, sample.Length, throwOnEndOfStream: false, ct);
        var guess = LetterGuess.Of(sample.AsSpan(0, length), isWhole: length < sample.Length);
        if (guess.Refusal is { } why)
        {
            return new TableOpening.Refused(why);
        }

        var text = new StreamReader(
            new FollowedStream(sample.AsMemory(guess.MarkLength, length - guess.MarkLength), file), guess.Encoding!, detectEncodingFromByteOrderMarks: false);
        return await CsvTable.OpenAsync(new CsvLines(text), guess.Letters, ct);
    }
}
