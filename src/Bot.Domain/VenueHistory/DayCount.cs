using Bot.Domain.CheckIns;

namespace Bot.Domain.VenueHistory;

/// <summary>Today's numbers of one or all venues: who is there now, and how many came and left since midnight.</summary>
/// <param name="Present">Persons whose latest scan at a venue is an entry not longer ago than <see cref="CheckInPolicy.LongestVisit"/>.</param>
/// <param name="In">Entries, repeats left out.</param>
/// <param name="Out">Exits, repeats left out.</param>
/// <param name="IsMore">There were more scans than are looked at, so the numbers are too small.</param>
public sealed record DayCount(int Present, int In, int Out, bool IsMore)
{
    /// <param name="scans">Of the venues, from <see cref="CheckInPolicy.LongestVisit"/> before now or from midnight on, whichever is earlier.</param>
    /// <param name="midnight">When the day began.</param>
    /// <param name="now">The moment of asking.</param>
    /// <param name="isMore">Not all are among them.</param>
    public static DayCount Of(IReadOnlyList<CheckIn> scans, DateTimeOffset midnight, DateTimeOffset now, bool isMore)
    {
        var present = scans.GroupBy(s => (s.Venue, s.Resident)).Count(g => VisitRules.IsInside(g.MaxBy(s => (s.At, s.Id)), now));
        var today = scans.Where(s => s.At >= midnight && !s.IsRepeat).ToList();
        return new DayCount(present, today.Count(s => s.Direction == Direction.In), today.Count(s => s.Direction == Direction.Out), isMore);
    }
}
