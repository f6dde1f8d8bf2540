using Bot.Domain.Divisions;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Divisions;

/// <summary>The ward or commune a person used last: of the newest venue, else of the profile.</summary>
internal static class LastPlace
{
    internal static async ValueTask<Division?> OfAsync(DialogTurn turn, IDivisionCatalog divisions, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return null;
        }

        var newest = await turn.Store.VenuePeople.VenuesOfAsync(resident.Id, VenueFilter.All, 0, 1, ct);
        var code = newest.Page is [var held] ? held.Venue.CommuneCode : resident.Address?.CommuneCode;
        return code is null ? null : divisions.Find(code);
    }
}
