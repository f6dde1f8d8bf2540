namespace Bot.Domain.Divisions;

/// <summary>
/// An administrative unit with its official code: a province-level unit (no parent) or a commune-level one (parent = its province).
/// Since 1 July 2025 there are two levels.
/// </summary>
public sealed record Division(string Code, string Name, string? ParentCode, string Folded)
{
    /// <summary>The folded name without its kind; kept, because a search compares thousands.</summary>
    public string Bare { get; } = DivisionSearch.Bare(Folded);
}
