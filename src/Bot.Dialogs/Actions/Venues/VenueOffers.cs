using Bot.Dialogs.Configuration;
using Bot.Domain.Privacy;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>Venues that wait for this person's yes, because an owner named this person's proven phone.</summary>
internal sealed class VenueOffers(OfficeConfiguration office) : IOptionSource
{
    public string Name => "venues.offers";

    internal static async ValueTask<IReadOnlyList<VenueTransfer>> ToAsync(DialogTurn turn, Resident resident, CancellationToken ct) =>
        resident.Phone is { } phone ? [.. (await turn.Store.VenueTransfers.ToPhoneAsync(phone, ct)).Where(o => AnswerOffer.IsGood(o, turn.Now))] : [];

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var options = new List<ListedOption>();
        foreach (var offer in await turn.ResidentAsync(ct) is { } resident && search.Length == 0 ? await ToAsync(turn, resident, ct) : [])
        {
            if (await OptionAsync(turn, offer.Venue, ct) is { } option)
            {
                options.Add(option);
            }
        }

        return VenueChoice.Page(options, skip, take);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        VenueChoice.Read(id) is { } venue && await turn.ResidentAsync(ct) is { } resident && (await ToAsync(turn, resident, ct)).Any(o => o.Venue == venue)
            ? await OptionAsync(turn, venue, ct)
            : null;

    private async ValueTask<ListedOption?> OptionAsync(DialogTurn turn, VenueId id, CancellationToken ct)
    {
        if (await turn.Store.Venues.FindAsync(id, ct) is not { } venue)
        {
            return null;
        }

        var label = VenueChoice.Short(VenueWords.Line(venue, office, turn.Language));
        return new ListedOption(VenueChoice.Id(id), label, label);
    }
}

/// <summary>Whether anything is offered to the person.</summary>
[DialogAction("venues.look-at-offers")]
internal sealed class LookAtOffers : DialogAction<NoAnswers, LookAtOffers.Outcome>
{
    public enum Outcome
    {
        Some,
        None,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident && (await VenueOffers.ToAsync(turn, resident, ct)).Count > 0 ? Outcome.Some : Outcome.None;
}

internal sealed record OfferChoice(string Offer);

/// <summary>Keeps which offer is open, and who makes it.</summary>
[DialogAction("venues.open-offer", Puts = [FoundVenue.Id, FoundVenue.Name, FoundVenue.Address, FoundVenue.Code, VenueCard.Owner])]
internal sealed class OpenOffer(OfficeConfiguration office) : DialogAction<OfferChoice, DeedOutcome>
{
    public override async ValueTask<DeedOutcome> RunAsync(OfferChoice answers, DialogTurn turn, CancellationToken ct)
    {
        if (VenueChoice.Read(answers.Offer) is not { } id || await turn.ResidentAsync(ct) is not { } resident
            || (await VenueOffers.ToAsync(turn, resident, ct)).FirstOrDefault(o => o.Venue == id) is not { } offer
            || await turn.Store.Venues.FindAsync(id, ct) is not { } venue)
        {
            return DeedOutcome.Gone;
        }

        FoundVenue.Put(turn, venue, office);
        turn.Put(VenueCard.Owner, VenueCard.Masked(await turn.Store.Residents.FindAsync(offer.Owner, ct)));
        return DeedOutcome.Done;
    }
}

internal abstract class AnswerOfferAction(AnswerOffer answer, VenueNotices notices, bool isAccepted) : VenueDeedAction<NoAnswers>
{
    protected override async ValueTask<bool> DoAsync(NoAnswers answers, DialogTurn turn, (Resident Who, VenueId Venue) at, CancellationToken ct)
    {
        if (await answer.ExecuteAsync(turn.Domain(), at.Who, at.Venue, isAccepted, ct) is not { } offer)
        {
            return false;
        }

        await notices.TellAsync(turn, offer.Owner, isAccepted ? VenueNotice.Accepted : VenueNotice.NotAccepted, new NoticeAbout(at.Venue, at.Who), ct);
        return true;
    }
}

[DialogAction("venues.accept-offer")]
internal sealed class AcceptOffer(AnswerOffer answer, VenueNotices notices) : AnswerOfferAction(answer, notices, isAccepted: true);

[DialogAction("venues.decline-offer")]
internal sealed class DeclineOffer(AnswerOffer answer, VenueNotices notices) : AnswerOfferAction(answer, notices, isAccepted: false);

internal sealed record NewOwnerAnswer(PhoneNumber NewOwner);

/// <summary>
/// Offers the open venue to the person of a phone. Who asks learns nothing about the phone: the answer is the same whether or not it is known
/// here; if it is, its person is told.
/// </summary>
[DialogAction("venues.offer")]
internal sealed class OfferVenueAction(VenueNotices notices) : DialogAction<NewOwnerAnswer, OfferVenueAction.Outcome>
{
    public enum Outcome
    {
        Offered,
        OwnPhone,

        /// <summary>Offered too often today.</summary>
        TooMany,

        Gone,
    }

    public override async ValueTask<Outcome> RunAsync(NewOwnerAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (FoundVenue.IdOf(turn) is not { } venue || await turn.ResidentAsync(ct) is not { } owner)
        {
            return Outcome.Gone;
        }

        switch (await OfferVenue.ExecuteAsync(turn.Domain(), owner, venue, answers.NewOwner, ct))
        {
            case OfferAnswer.OwnPhone:
                return Outcome.OwnPhone;
            case OfferAnswer.TooMany:
                return Outcome.TooMany;
            case OfferAnswer.NotAllowed:
                return Outcome.Gone;
        }

        if (await turn.Store.Residents.FindByPhoneAsync(answers.NewOwner, ct) is { } known)
        {
            await notices.TellAsync(turn, known.Id, VenueNotice.Offered, new NoticeAbout(venue, owner), ct);
        }

        return Outcome.Offered;
    }
}
