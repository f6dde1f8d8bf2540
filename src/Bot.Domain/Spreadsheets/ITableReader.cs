namespace Bot.Domain.Spreadsheets;

/// <summary>Opens tables that people made in a spreadsheet program and saved as text (CSV, TSV).</summary>
public interface ITableReader
{
    /// <summary>Looks at the beginning and reads the head; the lines come one by one from what is opened.</summary>
    /// <param name="file">Read once, from beginning to end; stays open.</param>
    /// <param name="ct">Stops it.</param>
    ValueTask<TableOpening> OpenAsync(Stream file, CancellationToken ct);
}

/// <summary>What became of opening a file as a table.</summary>
public abstract record TableOpening
{
    private TableOpening()
    {
    }

    public sealed record Opened(ITable Table) : TableOpening;

    public sealed record Refused(TableRefusal Why) : TableOpening;
}

/// <summary>Why a whole file is no table.</summary>
public enum TableRefusal
{
    /// <summary>It holds nothing.</summary>
    Empty = 1,

    /// <summary>A workbook of Excel or a like program: to be saved as CSV first.</summary>
    Workbook,

    /// <summary>A picture, a PDF, a program.</summary>
    NotText,

    /// <summary>Text in letters of an old font or code page (TCVN3, VNI): read as anything it would be wrong.</summary>
    UnknownLetters,

    /// <summary>Its first line cannot be read.</summary>
    BrokenHead,
}
