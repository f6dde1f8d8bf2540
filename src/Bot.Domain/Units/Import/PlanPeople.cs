using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Domain.Units.Import;

/// <summary>
/// Holds the rows of people against those there are. The phone says who somebody is; where it is new, the name within the same unit and role
/// does. A phone never stands for two people: one has to end before the other begins.
/// </summary>
internal sealed class PlanPeople(KnownTree tree, IdSource ids, DateTimeOffset now, DateOnly today)
{
    private readonly List<ListFault> _faults = [];
    private readonly List<(PersonRow? Row, PersonChange Change)> _changes = [];
    private readonly ILookup<UnitId, UnitPerson> _ofUnit = tree.People.ToLookup(p => p.Unit);

    public (IReadOnlyList<PersonChange> Changes, IReadOnlyList<ListFault> Faults) Make(IEnumerable<PersonRow> rows)
    {
        var seen = new Dictionary<(UnitCode, UnitRole, string, string?, string?, string?), PersonRow>();
        foreach (var row in rows)
        {
            var key = (row.Unit, row.Role, row.Phone.E164, Fold(row.Name.Value), Fold(row.Sector), row.Area);
            if (!seen.TryAdd(key, row))
            {
                _faults.Add(row.At.Fault(ListColumns.Phone, ListFaultKind.Doubled, seen[key].At.ToString()));
            }
            else if (UnitOf(row) is { } unit)
            {
                Hold(row, unit);
            }
        }

        EndFormerHeads();
        var after = new PeopleAfter(tree, [.. _changes.Select(c => c.Change.After)]);
        foreach (var (row, change) in _changes)
        {
            Check(row, change.After, after);
        }

        return ([.. _changes.Select(c => c.Change)], _faults);
    }

    private static string? Fold(string? text) => text is null ? null : VietnameseText.Fold(text);

    private static bool IsSameName(PersonName one, PersonName other) => Fold(one.Value) == Fold(other.Value);

    private Unit? UnitOf(PersonRow row)
    {
        if (tree.Find(row.Unit) is not { } unit)
        {
            tree.NoteUnknown(_faults, row.Unit, row.At.Fault(ListColumns.Unit, ListFaultKind.UnknownUnit, row.Unit.Value));
            return null;
        }

        if (unit.ValidTo <= today && row.To is not { Is: true, Value: not null })
        {
            _faults.Add(row.At.Fault(ListColumns.Unit, ListFaultKind.UnitClosed, row.Unit.Value));
            return null;
        }

        return unit;
    }

    private void Hold(PersonRow row, Unit unit)
    {
        var before = Match(row, unit);
        var until = row.To.Or(before?.Until);
        if (before is null && until <= today)
        {
            _faults.Add(row.At.Fault(ListColumns.Phone, ListFaultKind.NobodyToEnd));
            return;
        }

        var after = new UnitPerson
        {
            Id = before?.Id ?? ids.Next(now), Unit = unit.Id, Role = row.Role, Name = row.Name, Phone = row.Phone,
            Title = row.Title.Or(before?.Title), Sector = tree.SpellSector(row.Sector), Area = row.Area,
            Since = row.From ?? before?.Since ?? today, Until = until,
            Tie = before?.Tie ?? UnitTie.Listed, Resident = before?.Resident, WelcomedAt = before?.WelcomedAt, HoldsPhone = before?.HoldsPhone ?? false,
        };
        if (after.Until <= after.Since)
        {
            _faults.Add(row.At.Fault(ListColumns.To, ListFaultKind.EndBeforeBegin));
        }

        // Another number is another proof: whoever verifies it is recognised anew.
        after = before is not null && before.Phone != row.Phone ? after with { Tie = UnitTie.Listed, Resident = null, WelcomedAt = null, HoldsPhone = false } : after;
        _changes.Add((row, Compare(after, before, unit.Code)));
    }

    private UnitPerson? Match(PersonRow row, Unit unit)
    {
        var there = _ofUnit[unit.Id].Where(p => p.Role == row.Role && (p.Until is not { } end || end > today)
            && Fold(p.Sector) == Fold(row.Sector) && p.Area == row.Area && IsSameName(p.Name, row.Name)).ToList();
        return there.Find(p => p.Phone == row.Phone) ?? there.FirstOrDefault();
    }

    // Who leads now and is not named stays head until the day on which the new one begins; the clerks whom the former head named go with him.
    private void EndFormerHeads()
    {
        foreach (var head in _changes.Select(c => c.Change).Where(c => c.After.Role == UnitRole.Head && c.Before is null).ToList())
        {
            var from = head.After.Since > today ? head.After.Since : today;
            foreach (var former in _ofUnit[head.After.Unit].Where(p => p.Role == UnitRole.Head && Stays(p, from)).ToList())
            {
                End(former, head.Unit, from);
                foreach (var clerk in _ofUnit[head.After.Unit].Where(p => p.DelegatedBy == former.Id && Stays(p, from)).ToList())
                {
                    End(clerk, head.Unit, from);
                }
            }
        }
    }

    private bool Stays(UnitPerson person, DateOnly day) => (person.Until is not { } end || end > day) && !_changes.Any(c => c.Change.After.Id == person.Id);

    private void End(UnitPerson person, UnitCode unit, DateOnly day) =>
        _changes.Add((null, new PersonChange(ListChange.Closed, person with { Until = day > person.Since ? day : person.Since.AddDays(1) }, unit, person, [ListColumns.To])));

    private void Check(PersonRow? row, UnitPerson person, PeopleAfter after)
    {
        if (row is null || person.Until <= today)
        {
            return;
        }

        if (person.Role == UnitRole.Head && after.OtherHead(person) is { } head && !(head.Id > person.Id && _changes.Any(c => c.Row is not null && c.Change.After.Id == head.Id)))
        {
            _faults.Add(row.At.Fault(ListColumns.Role, ListFaultKind.TwoHeads, PlaceOf(head)));
        }

        if (after.OtherWithPhone(person) is { } other)
        {
            var place = PlaceOf(other);
            _faults.Add(row.At.Fault(ListColumns.Phone, place.Length > 0 ? ListFaultKind.PhoneOfTwo : ListFaultKind.PhoneOfAnother, place.Length > 0 ? place : tree.Find(other.Unit)!.Code.Value));
        }
    }

    private string PlaceOf(UnitPerson person) => _changes.Find(c => c.Change.After.Id == person.Id).Row?.At.ToString() ?? string.Empty;

    private static PersonChange Compare(UnitPerson after, UnitPerson? before, UnitCode unit)
    {
        if (before is null)
        {
            return new PersonChange(ListChange.New, after, unit, null, []);
        }

        (string Column, bool Differs)[] cells =
        [
            (ListColumns.Name, before.Name != after.Name), (ListColumns.Phone, before.Phone != after.Phone), (ListColumns.Title, before.Title != after.Title),
            (ListColumns.Sector, before.Sector != after.Sector), (ListColumns.From, before.Since != after.Since), (ListColumns.To, before.Until != after.Until),
        ];
        var columns = cells.Where(c => c.Differs).Select(c => c.Column).ToList();
        var change = columns.Count == 0 ? ListChange.Unchanged : before.Until is null && after.Until is not null ? ListChange.Closed : ListChange.Changed;
        return new PersonChange(change, after, unit, before, columns);
    }
}
