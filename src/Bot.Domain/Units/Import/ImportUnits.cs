using Bot.Domain.Audit;
using Bot.Domain.Records;
using Bot.Domain.Text;

namespace Bot.Domain.Units.Import;

/// <summary>
/// Makes a plan of lists, and keeps all of it within one transaction. The plan is made anew in the transaction that keeps it, so that nothing
/// that changed since a dry run is written over.
/// </summary>
public sealed class ImportUnits(IdSource ids)
{
    /// <param name="turn">The transaction.</param>
    /// <param name="rows">What was read.</param>
    /// <param name="within">The rows by which the importer is administrator of parts of the tree; null for whoever keeps all.</param>
    /// <param name="ct">Stops it.</param>
    public async ValueTask<ImportPlan> PlanAsync(DomainTurn turn, ListRows rows, IReadOnlyCollection<UnitPerson>? within, CancellationToken ct)
    {
        await turn.Records.Units.HoldAsync(ct);
        var today = VietnamTime.Date(turn.Now);
        var tree = await KnownTree.ReadAsync(turn.Records, rows.Unread, ct);
        var reach = within is { } keepers ? new ListReach(tree, keepers) : null;
        var (units, unitFaults) = new PlanUnits(tree, ids, turn.Now, today).Make(rows.Units);
        var (people, personFaults) = new PlanPeople(tree, ids, turn.Now, today).Make(rows.People);
        var (venues, venueFaults) = await new PlanVenues(tree, turn.Records, reach, today).MakeAsync(rows.Venues, ct);
        List<ListFault> faults = [.. rows.Faults, .. unitFaults, .. personFaults, .. venueFaults];

        // A line that is wrong itself may stand where it does only for that.
        var faulty = faults.Select(f => (f.File, f.Line)).ToHashSet();
        return new ImportPlan
        {
            Faults = InOrder([.. faults, .. reach?.Check(rows, tree).Where(f => !faulty.Contains((f.File, f.Line))) ?? []]),
            Units = units,
            People = people,
            Venues = venues,
            Headless = Headless(tree, units, people, today),
        };
    }

    /// <summary>The plan; kept when it is sound and changes anything.</summary>
    public async ValueTask<ImportPlan> ExecuteAsync(DomainTurn turn, string actor, (ListRows Rows, IReadOnlyCollection<UnitPerson>? Within) what, CancellationToken ct)
    {
        var plan = await PlanAsync(turn, what.Rows, what.Within, ct);
        if (plan is { IsSound: true, ChangesAnything: true })
        {
            await KeepAsync(turn, actor, plan, ct);
        }

        return plan;
    }

    /// <summary>Keeps a sound plan, to be called within the transaction that made it.</summary>
    public static async ValueTask KeepAsync(DomainTurn turn, string actor, ImportPlan plan, CancellationToken ct)
    {
        foreach (var unit in plan.Units.Where(u => u.Change != ListChange.Unchanged))
        {
            await turn.Records.Units.SaveAsync(unit.After, ct);
            await UnitNotes.OfUnitAsync(turn, actor, Action("unit", unit.Change), unit.After.Id, ct);
        }

        foreach (var person in plan.People.Where(p => p.Change != ListChange.Unchanged))
        {
            await KeepAsync(turn, actor, person, ct);
        }

        foreach (var venue in plan.Venues.Where(v => v.Change != ListChange.Unchanged))
        {
            await (venue.Unit is { } unit
                ? turn.Records.UnitVenues.LinkAsync(new UnitVenue(venue.Venue.Id, unit, turn.Now.Whole()), ct)
                : turn.Records.UnitVenues.UnlinkAsync(venue.Venue.Id, ct));
            var action = venue.Unit is null ? "unit.venue-unlinked" : "unit.venue-linked";
            await turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, actor, action, venue.Venue.Id.ToString(), venue.Code.Value), ct);
        }

        await turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, actor, "units.imported", "unit lists", $"{turn.Chat.Channel}; {new ImportReport(plan, "en").Summary()}"), ct);
    }

    private static async ValueTask KeepAsync(DomainTurn turn, string actor, PersonChange person, CancellationToken ct)
    {
        await turn.Records.UnitPeople.SaveAsync(person.After, ct);
        await UnitNotes.OfPersonAsync(turn, actor, Action("unit-person", person.Change), person.After, ct);

        // Somebody who verified the phone long ago is recognised at once; not so where the number was another's in these lists.
        if (person.After.Tie == UnitTie.Listed && person.After.IsInForce(VietnamTime.Date(turn.Now))
            && (await turn.Records.UnitPeople.ByPhoneAsync(person.After.Phone, ct)).All(p => RecogniseOfficial.Fits(p.Name, person.After.Name)))
        {
            await RecogniseOfficial.TryBindAsync(turn, person.After, ct);
        }
    }

    private static string Action(string of, ListChange change) => $"{of}.{change switch { ListChange.New => "added", ListChange.Closed => "closed", _ => "changed" }}";

    private static List<ListFault> InOrder(IEnumerable<ListFault> faults) =>
        [.. faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)];

    private static List<UnitCode> Headless(KnownTree tree, IReadOnlyList<UnitChange> units, IReadOnlyList<PersonChange> people, DateOnly today)
    {
        var changed = people.ToDictionary(p => p.After.Id, p => p.After);
        var led = tree.People.Select(p => changed.GetValueOrDefault(p.Id) ?? p).Concat(changed.Values)
            .Where(p => p.Role == UnitRole.Head && (p.Until is not { } end || end > today)).Select(p => p.Unit).ToHashSet();
        return
        [
            .. units.Select(u => u.After).Concat(people.Select(p => tree.Find(p.After.Unit)!)).DistinctBy(u => u.Id)
                .Where(u => u.Reports && u.IsInForce(today) && !led.Contains(u.Id)).Select(u => u.Code),
        ];
    }
}
