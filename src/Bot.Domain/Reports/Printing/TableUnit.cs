namespace Bot.Domain.Reports.Printing;

/// <summary>One unit's row.</summary>
public sealed record TableUnit
{
    public required string Name { get; init; }

    /// <summary>Every scan counts ("lượt"). Null while the unit has not reported: the cell stays empty and the note says so, as zero would be a report.</summary>
    public long? Scans { get; init; }

    /// <summary>Each person once.</summary>
    public long? Persons { get; init; }

    public long? LastMonth { get; init; }

    /// <summary>What the unit wrote, in any length and with line breaks.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>1 is the first one sent; a later one is named in the note, because a figure is never changed in silence.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whether it came after the due date; the note says so.</summary>
    public bool IsLate { get; init; }
}
