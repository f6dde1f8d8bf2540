using Bot.Domain.Reports;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>Names of the venues in a count; one that belongs to another unit by now keeps its name too.</summary>
internal static class VenueNames
{
    public static async ValueTask<IReadOnlyDictionary<VenueId, string>> OfAsync(
        DialogTurn turn, UnitId unit, IReadOnlyList<ReportVenueCount> shares, CancellationToken ct)
    {
        var names = (await turn.Store.UnitVenues.VenuesOfAsync(unit, ct)).ToDictionary(v => v.Venue.Id, v => v.Venue.Name);
        foreach (var share in shares.Where(s => !names.ContainsKey(s.Venue)))
        {
            if (await turn.Store.Venues.FindAsync(share.Venue, ct) is { } venue)
            {
                names[venue.Id] = venue.Name;
            }
        }

        return names;
    }
}
