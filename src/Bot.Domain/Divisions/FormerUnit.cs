namespace Bot.Domain.Divisions;

/// <summary>The three levels that there were until 30 June 2025.</summary>
public enum FormerLevel
{
    Province,
    District,
    Commune,
}

/// <summary>
/// A unit of 2021 and what it is today. <see cref="Until"/> is the last day on which it can have existed; today's units hold from the day
/// after. <see cref="Today"/> are official codes of today: of provinces for a province, of communes below it; empty where the unit was
/// divided up among its own parts (a district) or where no source tells (README of config/divisions).
/// </summary>
public sealed record FormerUnit(string Code, string Name, FormerUnit? Parent, DateOnly Until, IReadOnlyList<string> Today)
{
    public FormerLevel Level => Parent switch
    {
        null => FormerLevel.Province,
        { Parent: null } => FormerLevel.District,
        _ => FormerLevel.Commune,
    };

    public FormerUnit Province => Parent?.Province ?? this;
}
