namespace Bot.Documents.Spreadsheets;

/// <summary>What a spreadsheet is about, known before its first row.</summary>
public sealed record SheetPlan
{
    /// <summary>Name of the sheet with the rows.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>Name of the cover sheet.</summary>
    public required string CoverTitle { get; init; }

    /// <summary>Label and value, a line each: what was asked for, when and by whom. CSV has no cover: its readers are programs.</summary>
    public required IReadOnlyList<(string Label, string Value)> Cover { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}

/// <param name="Title">Its head.</param>
/// <param name="Width">In characters.</param>
/// <param name="IsCentered">Texts stand in its middle, in a form only.</param>
public sealed record SheetColumn(string Title, int Width, bool IsCentered = false);
