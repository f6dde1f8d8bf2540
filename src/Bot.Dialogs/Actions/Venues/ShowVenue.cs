using Bot.Dialogs.Configuration;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

internal sealed record OpenedVenue(string? VenueMove);

/// <summary>The card of the venue that was chosen from the list, or of the one that is open already.</summary>
internal abstract class VenueCardAction(OfficeConfiguration office, bool isChosen) : DialogAction<OpenedVenue, VenueCardAction.Outcome>
{
    public enum Outcome
    {
        Shown,

        /// <summary>The person has no role there any more.</summary>
        Gone,
    }

    public override async ValueTask<Outcome> RunAsync(OpenedVenue answers, DialogTurn turn, CancellationToken ct)
    {
        var id = isChosen ? VenueChoice.Read(answers.VenueMove) : FoundVenue.IdOf(turn);
        if (id is not { } venueId || await turn.ResidentAsync(ct) is not { } resident
            || await turn.Store.VenuePeople.FindAsync(venueId, resident.Id, ct) is not { IsActive: true } person
            || await turn.Store.Venues.FindAsync(venueId, ct) is not { } venue)
        {
            return Outcome.Gone;
        }

        await VenueCard.PutAsync(turn, new HeldVenue(person, venue), office, ct);

        // The history called from here is that of this venue, whatever it was called for before.
        turn.Put(VenueHistory.ChosenFilter.Venue, string.Empty);
        return Outcome.Shown;
    }
}

[DialogAction("venues.open", Puts = [FoundVenue.Id, FoundVenue.Name, FoundVenue.Address, FoundVenue.Code, VenueCard.Kind, VenueCard.Owner, VenueCard.State, VenueHistory.ChosenFilter.Venue])]
internal sealed class OpenVenue(OfficeConfiguration office) : VenueCardAction(office, isChosen: true);

[DialogAction("venues.show", Puts = [FoundVenue.Id, FoundVenue.Name, FoundVenue.Address, FoundVenue.Code, VenueCard.Kind, VenueCard.Owner, VenueCard.State, VenueHistory.ChosenFilter.Venue])]
internal sealed class ShowVenue(OfficeConfiguration office) : VenueCardAction(office, isChosen: false);
