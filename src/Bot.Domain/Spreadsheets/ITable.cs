namespace Bot.Domain.Spreadsheets;

/// <summary>A table that is read line by line: memory does not grow with it, and a broken line spoils no other.</summary>
public interface ITable
{
    /// <summary>The cells of the first line.</summary>
    IReadOnlyList<string> Head { get; }

    /// <summary>How its letters were written.</summary>
    TableLetters Letters { get; }

    /// <summary>Between two cells: comma, semicolon or tabulator, whichever the first line has most of.</summary>
    char Separator { get; }

    /// <summary>The next line that holds anything; null at the end.</summary>
    ValueTask<TableLine?> ReadAsync(CancellationToken ct);
}

public enum TableLetters
{
    Utf8 = 1,
    Utf16,

    /// <summary>What Excel under a Vietnamese Windows writes when it is not told to write UTF-8. Recognised by its marks; worth a look by a person.</summary>
    Windows1258,
}

/// <summary>A line of a table: its cells in NFC without blanks around them, or what is wrong with it.</summary>
/// <param name="Number">As an editor counts, the head included. A cell may hold line ends, so the next line need not be the next number.</param>
/// <param name="Cells">Empty when there is a fault.</param>
/// <param name="Fault">Why the line cannot be read.</param>
public sealed record TableLine(int Number, IReadOnlyList<string> Cells, TableFault? Fault = null)
{
    /// <summary>The cell of a column by its place, counted from 0; empty where the line is shorter.</summary>
    public string Cell(int? column) => column is { } at && at < Cells.Count ? Cells[at] : string.Empty;
}

/// <param name="Column">Which cell, counted from 1.</param>
/// <param name="Kind">What is wrong with it.</param>
public readonly record struct TableFault(int Column, TableFaultKind Kind);

public enum TableFaultKind
{
    /// <summary>A cell begins with a quotation mark and never ends with one.</summary>
    OpenQuote = 1,

    /// <summary>A quotation mark stands within a quoted cell and is not doubled.</summary>
    StrayQuote,

    /// <summary>The cell holds a formula instead of its result.</summary>
    Formula,

    /// <summary>Bytes that are no letters, or letters that were lost when the file was saved.</summary>
    BrokenLetters,

    /// <summary>More characters than any line of people has.</summary>
    TooLong,

    /// <summary>More cells than any table of people has.</summary>
    TooManyCells,
}
