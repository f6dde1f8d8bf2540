namespace Bot.Domain.Reports.Printing;

/// <summary>A sector, an area or a department: a heading with the sum of everything below it.</summary>
public sealed record TableGroup
{
    /// <summary>"Khối trường cao đẳng, trung cấp"; empty for no heading.</summary>
    public required string Name { get; init; }

    /// <summary>Groups inside this one, printed before its own units.</summary>
    public IReadOnlyList<TableGroup> Groups { get; init; } = [];

    public IReadOnlyList<TableUnit> Units { get; init; } = [];

    /// <summary>Persons of the group, each counted once; not the sum of the units'. Null leaves the cell empty.</summary>
    public long? Persons { get; init; }
}
