using Bot.Dialogs.Configuration;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>How a deed at a venue ended.</summary>
public enum DeedOutcome
{
    Done,

    /// <summary>The person may not, or no longer: the role, the venue or what it was about is gone.</summary>
    Gone,
}

/// <summary>Something done with the open venue by the person of this chat; the use case asks for the right.</summary>
internal abstract class VenueDeedAction<TAnswers> : DialogAction<TAnswers, DeedOutcome>
    where TAnswers : class
{
    public sealed override async ValueTask<DeedOutcome> RunAsync(TAnswers answers, DialogTurn turn, CancellationToken ct) =>
        FoundVenue.IdOf(turn) is { } venue && await turn.ResidentAsync(ct) is { } who && await DoAsync(answers, turn, (who, venue), ct)
            ? DeedOutcome.Done
            : DeedOutcome.Gone;

    protected abstract ValueTask<bool> DoAsync(TAnswers answers, DialogTurn turn, (Resident Who, VenueId Venue) at, CancellationToken ct);
}

internal sealed record LabelAnswer(string? Label);

/// <summary>Keeps the person's own label; skipping the question takes it away.</summary>
[DialogAction("venues.label")]
internal sealed class LabelVenueAction : VenueDeedAction<LabelAnswer>
{
    protected override ValueTask<bool> DoAsync(LabelAnswer answers, DialogTurn turn, (Resident Who, VenueId Venue) at, CancellationToken ct) =>
        LabelVenue.ExecuteAsync(turn.Domain(), at.Who.Id, at.Venue, answers.Label, ct);
}

internal sealed record ChangeAnswers(
    string VenuePart, string? NewName, string? NewStreet, string? Category, string? EventBegin, string? EventEnd, string? Plate, string? Trip);

/// <summary>
/// Writes the part that was corrected and no other: answers about another venue may still be known. A street loses a ward or province that was
/// typed into it again.
/// </summary>
[DialogAction("venues.change")]
internal sealed class ChangeVenueAction(OfficeConfiguration office) : VenueDeedAction<ChangeAnswers>
{
    protected override async ValueTask<bool> DoAsync(ChangeAnswers answers, DialogTurn turn, (Resident Who, VenueId Venue) at, CancellationToken ct)
    {
        if (await turn.Store.Venues.FindAsync(at.Venue, ct) is not { } venue)
        {
            return false;
        }

        var change = answers.VenuePart switch
        {
            "name" => new VenueChange(Name: VenueName.TryParse(answers.NewName, out var name) ? name : null),
            "street" when answers.NewStreet is { } street && office.Divisions.Find(venue.CommuneCode) is { } commune =>
                new VenueChange(Street: VenueAnswers.Street(street, commune, office.Divisions)),
            "category" when answers.Category is { } category => new VenueChange(
                Category: category,
                Details: VenueAnswers.Details(office.AsksOf(category), answers.EventBegin, answers.EventEnd, answers.Plate, answers.Trip)),
            _ => new VenueChange(),
        };
        return await ChangeVenue.ExecuteAsync(turn.Domain(), at.Who.Id, at.Venue, change, ct) is not null;
    }
}

[DialogAction("venues.renew-code", Puts = [FoundVenue.Code])]
internal sealed class RenewCodeAction(RenewCode renew) : VenueDeedAction<NoAnswers>
{
    protected override async ValueTask<bool> DoAsync(NoAnswers answers, DialogTurn turn, (Resident Who, VenueId Venue) at, CancellationToken ct)
    {
        if (await renew.ExecuteAsync(turn.Domain(), at.Who.Id, at.Venue, ct) is not { } venue)
        {
            return false;
        }

        turn.Put(FoundVenue.Code, venue.Code.Display);
        return true;
    }
}

[DialogAction("venues.close")]
internal sealed class CloseVenueAction : VenueDeedAction<NoAnswers>
{
    protected override async ValueTask<bool> DoAsync(NoAnswers answers, DialogTurn turn, (Resident Who, VenueId Venue) at, CancellationToken ct) =>
        await CloseVenue.ExecuteAsync(turn.Domain(), at.Who.Id, at.Venue, isRetired: true, ct) is not null;
}

[DialogAction("venues.reopen")]
internal sealed class ReopenVenueAction : VenueDeedAction<NoAnswers>
{
    protected override async ValueTask<bool> DoAsync(NoAnswers answers, DialogTurn turn, (Resident Who, VenueId Venue) at, CancellationToken ct) =>
        await CloseVenue.ExecuteAsync(turn.Domain(), at.Who.Id, at.Venue, isRetired: false, ct) is not null;
}

[DialogAction("venues.leave")]
internal sealed class LeaveRoleAction : VenueDeedAction<NoAnswers>
{
    protected override async ValueTask<bool> DoAsync(NoAnswers answers, DialogTurn turn, (Resident Who, VenueId Venue) at, CancellationToken ct) =>
        await EndRole.ExecuteAsync(turn.Domain(), at.Who.Id, (at.Who.Id, at.Venue), ct) is not null;
}

[DialogAction("venues.take-over")]
internal sealed class TakeOverVenueAction : VenueDeedAction<NoAnswers>
{
    protected override ValueTask<bool> DoAsync(NoAnswers answers, DialogTurn turn, (Resident Who, VenueId Venue) at, CancellationToken ct) =>
        TakeOverVenue.ExecuteAsync(turn.Domain(), at.Who.Id, at.Venue, ct);
}

[DialogAction("venues.take-back-offer")]
internal sealed class TakeBackOfferAction : VenueDeedAction<NoAnswers>
{
    protected override ValueTask<bool> DoAsync(NoAnswers answers, DialogTurn turn, (Resident Who, VenueId Venue) at, CancellationToken ct) =>
        OfferVenue.TakeBackAsync(turn.Domain(), at.Who.Id, at.Venue, ct);
}
