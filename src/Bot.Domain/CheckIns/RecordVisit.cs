using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Domain.CheckIns;

/// <summary>What came of a scan: the row kept, and the scan before it at the same venue within the longest visit.</summary>
public sealed record RecordedVisit(CheckIn CheckIn, CheckIn? Before);

/// <summary>A scan as it comes in. No direction means that the rules choose it; no controller that the person scanned alone.</summary>
public sealed record Scan(VenueId Venue, ResidentId Resident, ScanSource Source)
{
    public Direction? Direction { get; init; }

    public ResidentId? Controller { get; init; }
}

/// <summary>Keeps one scan. Every scan is kept and counted; repeats are marked.</summary>
public sealed class RecordVisit(IdSource ids)
{
    public async ValueTask<RecordedVisit> ExecuteAsync(DomainTurn turn, Scan scan, CancellationToken ct)
    {
        var last = await turn.Records.CheckIns.LatestAsync(scan.Resident, scan.Venue, turn.Now - CheckInPolicy.LongestVisit, ct);
        var direction = scan.Direction ?? VisitRules.DirectionAfter(last, turn.Now);
        var checkIn = new CheckIn
        {
            Id = ids.Next(turn.Now),
            Venue = scan.Venue,
            Resident = scan.Resident,
            At = turn.Now,
            Direction = direction,
            Source = scan.Source,
            IsRepeat = VisitRules.IsRepeat(last, direction, turn.Now),
            Controller = scan.Controller,
        };
        await turn.Records.CheckIns.AddAsync(checkIn, ct);
        return new RecordedVisit(checkIn, last);
    }
}
