using Bot.Domain.Venues;

namespace Bot.Domain.Units.Import;

public enum ListChange
{
    New = 1,
    Changed,

    /// <summary>It ends, today or on a later day.</summary>
    Closed,

    Unchanged,
}

/// <param name="Change">What becomes of it.</param>
/// <param name="After">As it will be.</param>
/// <param name="Before">As it is; null for a new one.</param>
/// <param name="Columns">Which columns change.</param>
public sealed record UnitChange(ListChange Change, Unit After, Unit? Before, IReadOnlyList<string> Columns);

/// <param name="Change">What becomes of it.</param>
/// <param name="After">As it will be.</param>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Before">As it is; null for a new one.</param>
/// <param name="Columns">Which columns change.</param>
public sealed record PersonChange(ListChange Change, UnitPerson After, UnitCode Unit, UnitPerson? Before, IReadOnlyList<string> Columns);

/// <param name="Change">What becomes of it.</param>
/// <param name="Venue">The venue.</param>
/// <param name="Unit">The unit it will belong to; null when it is taken from its unit.</param>
/// <param name="Code">The code of that unit, or of the one it is taken from.</param>
public sealed record VenueChange(ListChange Change, Venue Venue, UnitId? Unit, UnitCode Code);

/// <summary>
/// What an import would do, or why it does nothing: all of its lists are kept or none. Whoever is not named in a list stays as it is, but for a
/// head in whose place the list names another.
/// </summary>
public sealed record ImportPlan
{
    public required IReadOnlyList<ListFault> Faults { get; init; }

    public required IReadOnlyList<UnitChange> Units { get; init; }

    public required IReadOnlyList<PersonChange> People { get; init; }

    public required IReadOnlyList<VenueChange> Venues { get; init; }

    /// <summary>Units of these lists that report and will have no head: nobody is asked for their numbers.</summary>
    public required IReadOnlyList<UnitCode> Headless { get; init; }

    public bool IsSound => Faults.Count == 0;

    /// <summary>Whether there is anything to write.</summary>
    public bool ChangesAnything => Units.Any(u => u.Change != ListChange.Unchanged)
        || People.Any(p => p.Change != ListChange.Unchanged) || Venues.Any(v => v.Change != ListChange.Unchanged);

    public int Count(ListChange change) => Units.Count(u => u.Change == change) + People.Count(p => p.Change == change) + Venues.Count(v => v.Change == change);
}
