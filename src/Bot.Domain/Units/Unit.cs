namespace Bot.Domain.Units;

/// <summary>
/// An agency, a division, an attached unit, a school… in the tree by which reports go up (the labour department's letter of 26 August 2021,
/// its appendix). Dated: a reorganisation closes it and may name who goes on in its place, and what was reported before stays under its name.
/// </summary>
public sealed record Unit
{
    public required UnitId Id { get; init; }

    public required UnitCode Code { get; init; }

    public required string Name { get; init; }

    /// <summary>An id of config/unit-kinds.yaml.</summary>
    public required string Kind { get; init; }

    public UnitId? Parent { get; init; }

    /// <summary>The field it works in, as its office writes it ("Giáo dục nghề nghiệp"); one spelling within the whole tree.</summary>
    public string? Sector { get; init; }

    /// <summary>The official code of the commune or province it sits in.</summary>
    public string? Area { get; init; }

    /// <summary>How many people belong to it: what its scans are held against.</summary>
    public int? HeadCount { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The first day on which it is no more.</summary>
    public DateOnly? ValidTo { get; init; }

    public UnitId? Successor { get; init; }

    /// <summary>Whether a report is expected of it.</summary>
    public bool Reports { get; init; }

    public bool IsInForce(DateOnly day) => day >= ValidFrom && (ValidTo is not { } end || day < end);
}

/// <summary>Which units of a subtree: those of a sector and of an area, where given.</summary>
public sealed record UnitFilter(string? Sector = null, string? Area = null)
{
    public static readonly UnitFilter All = new();

    public bool Matches(Unit unit) => (Sector is null || Sector == unit.Sector) && (Area is null || Area == unit.Area);
}
