namespace Bot.Domain.Units.Import;

/// <summary>
/// An administrator of a part of the tree changes that part only: nothing above or beside it, and nothing is moved out or in. Who keeps but one
/// sector or area of it gives nobody a role that looks further.
/// </summary>
internal sealed class ListReach
{
    private readonly IReadOnlyCollection<UnitPerson> _keepers;
    private readonly HashSet<UnitId> _before;

    /// <param name="tree">As it is: to be made before the plan changes it.</param>
    /// <param name="keepers">The rows by which the importer is administrator.</param>
    public ListReach(KnownTree tree, IReadOnlyCollection<UnitPerson> keepers)
    {
        _keepers = keepers;
        _before = [.. tree.Units.Where(u => IsWithin(tree, u)).Select(u => u.Id)];
    }

    public bool Had(UnitId unit) => _before.Contains(unit);

    public IEnumerable<ListFault> Check(ListRows rows, KnownTree after)
    {
        foreach (var row in rows.Units.Where(r => after.Find(r.Code) is { } unit && !MayChange(after, unit)))
        {
            yield return row.At.Fault(ListColumns.Unit, ListFaultKind.OutOfReach, row.Code.Value);
        }

        foreach (var row in rows.People.Where(r => after.Find(r.Unit) is { } unit && !MayName(after, unit, r)))
        {
            yield return row.At.Fault(ListColumns.Unit, ListFaultKind.OutOfReach, row.Unit.Value);
        }

        foreach (var row in rows.Venues.Where(r => r.Unit is { } code && after.Find(code) is { } unit && !IsWithin(after, unit)))
        {
            yield return row.At.Fault(ListColumns.Unit, ListFaultKind.OutOfReach, row.Unit!.Value.Value);
        }
    }

    private bool MayChange(KnownTree after, Unit unit)
    {
        var before = after.Before.GetValueOrDefault(unit.Code);
        return IsWithin(after, unit) && (before is null || _before.Contains(unit.Id)) && (!_keepers.Any(k => k.Unit == unit.Id) || before?.Parent == unit.Parent);
    }

    private bool MayName(KnownTree after, Unit unit, PersonRow row)
    {
        var line = after.LineOf(unit);
        return _keepers.Any(k => UnitRights.Reaches(k, line)
            && (row.Role is UnitRole.Head or UnitRole.Clerk || ((k.Sector is null || k.Sector == after.SpellSector(row.Sector)) && (k.Area is null || k.Area == row.Area))));
    }

    private bool IsWithin(KnownTree tree, Unit unit)
    {
        var line = tree.LineOf(unit);
        return _keepers.Any(k => UnitRights.Reaches(k, line));
    }
}
