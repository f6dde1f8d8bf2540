namespace Bot.Documents.Reports;

/// <summary>Which lines a cell has around it.</summary>
internal enum CellLines
{
    /// <summary>Those of its table.</summary>
    All = 0,

    /// <summary>The one above, which closes the rows before.</summary>
    Upper = 1,

    None = 2,
}
