namespace Bot.Domain.Divisions;

/// <summary>
/// An administrative unit with its official code: a province-level unit (no parent) or a commune-level one (parent = its province).
/// Since 1 July 2025 there are two levels.
/// </summary>
public sealed record Division(string Code, string Name, string? ParentCode, string Folded);
