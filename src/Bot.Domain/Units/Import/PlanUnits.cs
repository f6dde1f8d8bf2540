using Bot.Domain.Records;

namespace Bot.Domain.Units.Import;

/// <summary>Holds the rows of units against the tree: what is new, what changes, what closes, and what cannot be.</summary>
internal sealed class PlanUnits(KnownTree tree, IdSource ids, DateTimeOffset now, DateOnly today)
{
    private readonly List<ListFault> _faults = [];
    private readonly Dictionary<UnitCode, UnitRow> _rows = [];

    public (IReadOnlyList<UnitChange> Changes, IReadOnlyList<ListFault> Faults) Make(IEnumerable<UnitRow> rows)
    {
        foreach (var row in rows)
        {
            if (!_rows.TryAdd(row.Code, row))
            {
                _faults.Add(row.At.Fault(ListColumns.Unit, ListFaultKind.Doubled, _rows[row.Code].At.ToString()));
            }
        }

        // First every unit by its own cells, so that a line may name one that stands further down.
        foreach (var row in _rows.Values)
        {
            tree.Put(Own(row));
        }

        foreach (var row in _rows.Values)
        {
            tree.Put(Tied(row, tree.Find(row.Code)!));
        }

        foreach (var row in _rows.Values)
        {
            CheckTree(row, tree.Find(row.Code)!);
        }

        CheckChildren();
        return ([.. _rows.Values.Select(r => Compare(tree.Find(r.Code)!))], _faults);
    }

    private Unit Own(UnitRow row)
    {
        var before = tree.Find(row.Code);
        if (before is null)
        {
            Need(row, row.Name, ListColumns.Name);
            Need(row, row.Kind, ListColumns.Kind);
        }

        var unit = new Unit
        {
            Id = before?.Id ?? new UnitId(ids.Next(now)),
            Code = row.Code,
            Name = row.Name ?? before?.Name ?? string.Empty,
            Kind = row.Kind ?? before?.Kind ?? string.Empty,
            Parent = before?.Parent,
            Sector = tree.SpellSector(row.Sector.Or(before?.Sector)),
            Area = row.Area.Or(before?.Area),
            HeadCount = row.HeadCount.Or(before?.HeadCount),
            ValidFrom = row.From ?? before?.ValidFrom ?? today,
            ValidTo = row.To.Or(before?.ValidTo),
            Successor = before?.Successor,
            Reports = row.Reports.Or(before?.Reports ?? true),
        };
        if (unit.ValidTo <= unit.ValidFrom)
        {
            _faults.Add(row.At.Fault(ListColumns.To, ListFaultKind.EndBeforeBegin));
        }

        return unit;
    }

    private void Need(UnitRow row, string? cell, string column)
    {
        if (cell is null)
        {
            _faults.Add(row.At.Fault(column, ListFaultKind.Empty));
        }
    }

    private Unit Tied(UnitRow row, Unit unit) => unit with
    {
        Parent = Tie(row, row.Parent, unit.Parent, (ListColumns.Parent, ListFaultKind.UnknownParent)),
        Successor = Tie(row, row.Successor, unit.Successor, (ListColumns.Successor, ListFaultKind.UnknownSuccessor)),
    };

    private UnitId? Tie(UnitRow row, Given<UnitCode?> cell, UnitId? before, (string Column, ListFaultKind Kind) fault)
    {
        if (!cell.Is || cell.Value is not { } code)
        {
            return cell.Is ? null : before;
        }

        if (tree.Find(code) is { } found)
        {
            return found.Id;
        }

        tree.NoteUnknown(_faults, code, row.At.Fault(fault.Column, fault.Kind, code.Value));
        return before;
    }

    private void CheckTree(UnitRow row, Unit unit)
    {
        if (tree.IsInCircle(unit))
        {
            _faults.Add(row.At.Fault(ListColumns.Parent, ListFaultKind.Circle, row.Code.Value));
        }
        else if (tree.LineOf(unit).Count > UnitPolicy.MostLevels)
        {
            _faults.Add(row.At.Fault(ListColumns.Parent, ListFaultKind.TooDeep));
        }

        if (unit.Successor is { } next && (unit.ValidTo is null || next == unit.Id || tree.Find(next)?.ValidTo <= unit.ValidTo))
        {
            _faults.Add(row.At.Fault(ListColumns.Successor, ListFaultKind.Successor));
        }
    }

    // What moved may have taken others too deep, what closed may have left others below it: both are told at the line that did it.
    private void CheckChildren()
    {
        foreach (var unit in tree.Units)
        {
            if (unit.Parent is { } parent && tree.Find(parent) is { } above && above.ValidTo is { } end && (unit.ValidTo is null || unit.ValidTo > end)
                && (RowOf(unit) ?? RowOf(above)) is { } row)
            {
                _faults.Add(row.At.Fault(row.Code == unit.Code ? ListColumns.Parent : ListColumns.To, ListFaultKind.ParentClosed, row.Code == unit.Code ? above.Code.Value : unit.Code.Value));
            }

            if (RowOf(unit) is null && !tree.IsInCircle(unit) && tree.LineOf(unit) is { Count: > UnitPolicy.MostLevels } line
                && line.Select(RowOf).FirstOrDefault(r => r is not null) is { } mover)
            {
                _faults.Add(mover.At.Fault(ListColumns.Parent, ListFaultKind.TooDeep));
            }
        }
    }

    private UnitRow? RowOf(Unit unit) => _rows.GetValueOrDefault(unit.Code);

    private UnitChange Compare(Unit after)
    {
        if (tree.Before.GetValueOrDefault(after.Code) is not { } before)
        {
            return new UnitChange(ListChange.New, after, null, []);
        }

        (string Column, bool Differs)[] cells =
        [
            (ListColumns.Name, before.Name != after.Name), (ListColumns.Kind, before.Kind != after.Kind), (ListColumns.Parent, before.Parent != after.Parent),
            (ListColumns.Sector, before.Sector != after.Sector), (ListColumns.Area, before.Area != after.Area),
            (ListColumns.HeadCount, before.HeadCount != after.HeadCount), (ListColumns.From, before.ValidFrom != after.ValidFrom),
            (ListColumns.To, before.ValidTo != after.ValidTo), (ListColumns.Successor, before.Successor != after.Successor),
            (ListColumns.Reports, before.Reports != after.Reports),
        ];
        var columns = cells.Where(c => c.Differs).Select(c => c.Column).ToList();
        var change = columns.Count == 0 ? ListChange.Unchanged : before.ValidTo is null && after.ValidTo is not null ? ListChange.Closed : ListChange.Changed;
        return new UnitChange(change, after, before, columns);
    }
}
