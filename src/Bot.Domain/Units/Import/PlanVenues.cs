using Bot.Domain.Records;
using Bot.Domain.Venues;

namespace Bot.Domain.Units.Import;

/// <summary>Holds the rows of venues against the links there are.</summary>
internal sealed class PlanVenues(KnownTree tree, IRecords records, ListReach? reach, DateOnly today)
{
    private readonly List<ListFault> _faults = [];

    public async ValueTask<(IReadOnlyList<VenueChange> Changes, IReadOnlyList<ListFault> Faults)> MakeAsync(IEnumerable<VenueRow> rows, CancellationToken ct)
    {
        var links = (await records.UnitVenues.AllAsync(ct)).ToDictionary(l => l.Venue);
        var seen = new Dictionary<VenueId, VenueRow>();
        var changes = new List<VenueChange>();
        foreach (var row in rows)
        {
            if (await VenueOfAsync(row, ct) is not { } venue)
            {
                continue;
            }

            if (!seen.TryAdd(venue.Id, row))
            {
                _faults.Add(row.At.Fault(ListColumns.Venue, ListFaultKind.Doubled, seen[venue.Id].At.ToString()));
            }
            else if (Hold(row, venue, links.GetValueOrDefault(venue.Id)) is { } change)
            {
                changes.Add(change);
            }
        }

        return (changes, _faults);
    }

    private async ValueTask<Venue?> VenueOfAsync(VenueRow row, CancellationToken ct)
    {
        switch (await records.Venues.LookUpAsync(row.Venue, ct))
        {
            case VenueLookup.Found found:
                return found.Venue;
            case VenueLookup.Replaced replaced:
                return replaced.Venue;
            case VenueLookup.Retired retired when row.Unit is null:
                return retired.Venue;
            default:
                _faults.Add(row.At.Fault(ListColumns.Venue, ListFaultKind.UnknownVenue, row.Venue.Display));
                return null;
        }
    }

    private VenueChange? Hold(VenueRow row, Venue venue, UnitVenue? link)
    {
        if (link is not null && reach?.Had(link.Unit) == false)
        {
            _faults.Add(row.At.Fault(ListColumns.Venue, ListFaultKind.OutOfReach, row.Venue.Display));
            return null;
        }

        if (row.Unit is not { } code)
        {
            var former = link is null ? null : tree.Find(link.Unit);
            return former is null ? null : new VenueChange(ListChange.Closed, venue, null, former.Code);
        }

        if (tree.Find(code) is not { } unit)
        {
            tree.NoteUnknown(_faults, code, row.At.Fault(ListColumns.Unit, ListFaultKind.UnknownUnit, code.Value));
            return null;
        }

        if (unit.ValidTo <= today)
        {
            _faults.Add(row.At.Fault(ListColumns.Unit, ListFaultKind.UnitClosed, code.Value));
            return null;
        }

        var change = link is null ? ListChange.New : link.Unit == unit.Id ? ListChange.Unchanged : ListChange.Changed;
        return new VenueChange(change, venue, unit.Id, code);
    }
}
