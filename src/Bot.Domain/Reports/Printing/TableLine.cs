namespace Bot.Domain.Reports.Printing;

/// <summary>One line of the printed table, the same in every kind of file.</summary>
public sealed record TableLine
{
    public required TableLineKind Kind { get; init; }

    /// <summary>"A", "I", "1"; empty for the total.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    /// <summary>Null stays an empty cell.</summary>
    public long? Scans { get; init; }

    public long? Persons { get; init; }

    public long? LastMonth { get; init; }

    /// <summary>Marks (not reported, late, corrected) and the unit's note, with line breaks.</summary>
    public string Note { get; init; } = string.Empty;
}
