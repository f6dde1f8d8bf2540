using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Domain.CheckIns;

/// <summary>Checking out without a scan: the person leaves the venue entered last.</summary>
public sealed class LeaveVenue(RecordVisit record)
{
    /// <summary>The venue and the exit kept, or null when the person is inside no venue, or no longer on the visit asked about.</summary>
    public async ValueTask<Visit?> ExecuteAsync(DomainTurn turn, ResidentId resident, long? onlyVisit, CancellationToken ct)
    {
        var last = await turn.Records.CheckIns.LatestAnywhereAsync(resident, ct);
        if (!VisitRules.IsInside(last, turn.Now) || (onlyVisit is { } visit && visit != last!.Id) || await turn.Records.Venues.FindAsync(last!.Venue, ct) is not { } venue)
        {
            return null;
        }

        var scan = new Scan(venue.Id, resident, ScanSource.NoScan) { Direction = Direction.Out };
        var recorded = await record.ExecuteAsync(turn, scan, ct);
        return new Visit(recorded.CheckIn, venue);
    }
}
