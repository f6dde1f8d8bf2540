namespace Bot.Domain.Units;

/// <summary>The tree of units. Closed ones stay: what they reported stands under their names.</summary>
public interface IUnitStore
{
    ValueTask<Unit?> FindAsync(UnitId id, CancellationToken ct);

    /// <summary>Those of them that are there, in the order asked for.</summary>
    ValueTask<IReadOnlyList<Unit>> FindManyAsync(IReadOnlyList<UnitId> ids, CancellationToken ct);

    ValueTask<Unit?> ByCodeAsync(UnitCode code, CancellationToken ct);

    /// <summary>The units right below that are in force on the day, by code.</summary>
    ValueTask<IReadOnlyList<Unit>> ChildrenAsync(UnitId parent, DateOnly on, CancellationToken ct);

    /// <summary>The unit itself and all below it that are in force on the day and match, by code.</summary>
    ValueTask<IReadOnlyList<Unit>> SubtreeAsync(UnitId root, DateOnly on, UnitFilter filter, CancellationToken ct);

    /// <summary>The unit itself and those above it, nearest first.</summary>
    ValueTask<IReadOnlyList<Unit>> AncestorsAsync(UnitId unit, CancellationToken ct);

    /// <summary>Units of which a report is expected on the day, by id, from behind this one (the first page: an id of 0).</summary>
    ValueTask<IReadOnlyList<Unit>> ReportingAsync(DateOnly on, UnitId after, int take, CancellationToken ct);

    /// <summary>Every unit that there ever was, by id, from behind this one.</summary>
    ValueTask<IReadOnlyList<Unit>> AllAsync(UnitId after, int take, CancellationToken ct);

    /// <summary>Writes the whole unit under its id. That the code is free and the tree has no circle is the caller's to see to.</summary>
    ValueTask SaveAsync(Unit unit, CancellationToken ct);

    ValueTask<long> CountAsync(CancellationToken ct);

    /// <summary>Until the end of the transaction nobody else who asks for it too changes the tree or its people.</summary>
    ValueTask HoldAsync(CancellationToken ct);
}
