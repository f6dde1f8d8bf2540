namespace Bot.Documents.Spreadsheets;

/// <summary>A table that is printed, signed and filed rather than searched: title over all columns, lines around the cells, A4 upright, its head on every page.</summary>
public sealed record FormPlan
{
    /// <summary>Name of the sheet.</summary>
    public required string SheetName { get; init; }

    /// <summary>Lines above the head, each over all columns.</summary>
    public required IReadOnlyList<FormLine> Above { get; init; }

    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>Lines under the last row.</summary>
    public IReadOnlyList<FormLine> Below { get; init; } = [];

    public required DateTimeOffset MadeAt { get; init; }
}

/// <param name="Text">May be of several lines.</param>
/// <param name="Look">Its letters.</param>
public sealed record FormLine(string Text, FormLook Look);

public enum FormLook
{
    /// <summary>Large, bold, in the middle.</summary>
    Title = 1,

    /// <summary>Bold, in the middle.</summary>
    Subtitle = 2,

    /// <summary>Slanted, in the middle.</summary>
    Period = 3,

    /// <summary>Slanted, at the left.</summary>
    Remark = 4,
}
