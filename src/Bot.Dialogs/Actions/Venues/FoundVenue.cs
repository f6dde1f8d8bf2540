using System.Globalization;
using Bot.Dialogs.Configuration;
using Bot.Domain.Divisions;
using Bot.Domain.Records;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>Looks a text up and keeps the venue it leads to as values of the flow.</summary>
internal static class FoundVenue
{
    internal const string Id = "venueId";
    internal const string Name = "venueName";
    internal const string Address = "venueAddress";
    internal const string Code = "venueCode";

    internal static async ValueTask<VenueOutcome> LookUpAsync(string text, OfficeConfiguration office, DialogTurn turn, CancellationToken ct)
    {
        switch (VenueText.Read(text, out var code))
        {
            case VenueTextKind.Mistyped:
                return VenueOutcome.Mistyped;
            case VenueTextKind.OldSystem:
                return VenueOutcome.OldSystem;
            case VenueTextKind.Nothing:
                return VenueOutcome.NoCode;
        }

        VenueCode.TryParse(code, out var parsed);
        switch (await turn.Store.Venues.LookUpAsync(parsed, ct))
        {
            case VenueLookup.Found found:
                Put(turn, found.Venue, office);
                return VenueOutcome.Found;
            case VenueLookup.Replaced replaced:
                Put(turn, replaced.Venue, office);
                return replaced.Venue.IsRetired ? VenueOutcome.Retired : VenueOutcome.Replaced;
            case VenueLookup.Retired retired:
                Put(turn, retired.Venue, office);
                return VenueOutcome.Retired;
            default:
                return VenueOutcome.Unknown;
        }
    }

    internal static VenueId? IdOf(DialogTurn turn) =>
        long.TryParse(turn.Value(Id), CultureInfo.InvariantCulture, out var id) ? new VenueId(id) : null;

    internal static void Put(DialogTurn turn, Venue venue, OfficeConfiguration office)
    {
        turn.Put(Id, venue.Id.Value.ToString(CultureInfo.InvariantCulture));
        turn.Put(Name, venue.Name);
        turn.Put(Address, AddressText.Join(office.Divisions, venue.Street, venue.CommuneCode));
        turn.Put(Code, venue.Code.Display);
    }
}
