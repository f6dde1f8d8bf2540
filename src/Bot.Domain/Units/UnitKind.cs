namespace Bot.Domain.Units;

/// <summary>
/// A kind of unit from config/unit-kinds.yaml ("cơ quan, đơn vị, nhà trường" in the letters of 2021): the id is kept, the names are shown. A
/// list that an office edits, because kinds come and go with every reorganisation; nothing is allowed or forbidden by it.
/// </summary>
public sealed record UnitKind(string Id, string Vi, string En)
{
    /// <summary>Other words by which a list may name it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
