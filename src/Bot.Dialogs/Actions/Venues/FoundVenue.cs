using System.Globalization;
using Bot.Dialogs.Configuration;
using Bot.Domain.Divisions;
using Bot.Domain.Privacy;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>Looks a text up and keeps the venue it leads to as values of the flow.</summary>
internal static class FoundVenue
{
    internal const string Id = "venueId";
    internal const string Name = "venueName";
    internal const string Address = "venueAddress";
    internal const string Code = "venueCode";

    /// <summary>How its code reached us: one of <see cref="Engine.InputWays"/>.</summary>
    internal const string Source = "source";

    /// <summary>"yes" when the person must first agree or say who it is: then the venue is named at once, so that the scan is seen to have worked.</summary>
    internal const string IsNew = "isNew";

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
            case VenueLookup.Found { Venue: var over } when over.IsClosed(turn.Now):
                Put(turn, over, office);
                return VenueOutcome.Retired;
            case VenueLookup.Found found:
                Put(turn, found.Venue, office);
                turn.Put(IsNew, await IsNewAsync(turn, ct) ? "yes" : string.Empty);
                return VenueOutcome.Found;
            case VenueLookup.Replaced replaced:
                Put(turn, replaced.Venue, office);
                turn.Put(IsNew, await IsNewAsync(turn, ct) ? "yes" : string.Empty);
                return replaced.Venue.IsClosed(turn.Now) ? VenueOutcome.Retired : VenueOutcome.Replaced;
            case VenueLookup.Retired retired:
                Put(turn, retired.Venue, office);
                return VenueOutcome.Retired;
            default:
                return VenueOutcome.Unknown;
        }
    }

    internal static VenueId? IdOf(DialogTurn turn) =>
        long.TryParse(turn.Value(Id), CultureInfo.InvariantCulture, out var id) ? new VenueId(id) : null;

    private static async ValueTask<bool> IsNewAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is not { Phone: not null, Name: not null, BirthYear: not null } resident
        || await turn.Store.Consents.InForceAsync(resident.Id, ConsentPurpose.CheckIn, ct) is null;

    internal static void Put(DialogTurn turn, Venue venue, OfficeConfiguration office)
    {
        turn.Put(Id, venue.Id.Value.ToString(CultureInfo.InvariantCulture));
        turn.Put(Name, venue.Name);
        turn.Put(Address, AddressText.Join(office.Divisions, venue.Street, venue.CommuneCode));
        turn.Put(Code, venue.Code.Display);
    }
}
