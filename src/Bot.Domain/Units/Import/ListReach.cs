namespace Bot.Domain.Units.Import;

/// <summary>An administrator of a part of the tree changes that part only: nothing above or beside it, and nothing is moved out or in.</summary>
internal sealed class ListReach
{
    private readonly IReadOnlyCollection<UnitId> _roots;
    private readonly HashSet<UnitId> _before;

    /// <summary>To be made before the plan changes the tree.</summary>
    public ListReach(KnownTree tree, IReadOnlyCollection<UnitId> roots)
    {
        _roots = roots;
        _before = [.. tree.Units.Where(u => IsBelow(tree, u)).Select(u => u.Id)];
    }

    public bool Had(UnitId unit) => _before.Contains(unit);

    public IEnumerable<ListFault> Check(ListRows rows, KnownTree after)
    {
        foreach (var row in rows.Units.Where(r => after.Find(r.Code) is { } unit && !MayChange(after, unit)))
        {
            yield return row.At.Fault(ListColumns.Unit, ListFaultKind.OutOfReach, row.Code.Value);
        }

        foreach (var row in rows.People.Where(r => after.Find(r.Unit) is { } unit && !IsBelow(after, unit)))
        {
            yield return row.At.Fault(ListColumns.Unit, ListFaultKind.OutOfReach, row.Unit.Value);
        }

        foreach (var row in rows.Venues.Where(r => r.Unit is { } code && after.Find(code) is { } unit && !IsBelow(after, unit)))
        {
            yield return row.At.Fault(ListColumns.Unit, ListFaultKind.OutOfReach, row.Unit!.Value.Value);
        }
    }

    private bool MayChange(KnownTree after, Unit unit)
    {
        var before = after.Before.GetValueOrDefault(unit.Code);
        return _roots.Contains(unit.Id) ? before?.Parent == unit.Parent : IsBelow(after, unit) && (before is null || _before.Contains(unit.Id));
    }

    private bool IsBelow(KnownTree tree, Unit unit) => tree.LineOf(unit).Any(u => _roots.Contains(u.Id));
}
