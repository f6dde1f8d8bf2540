using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>Requests to join that wait for this person as owner.</summary>
internal sealed class VenueRequests : IOptionSource
{
    private const int Most = 100;

    public string Name => "venues.requests";

    internal static async ValueTask<IReadOnlyList<HeldVenue>> OfAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } owner ? await turn.Store.VenuePeople.AskedOfOwnerAsync(owner.Id, Most, ct) : [];

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var options = new List<ListedOption>();
        foreach (var held in search.Length == 0 ? await OfAsync(turn, ct) : [])
        {
            options.Add(await OptionAsync(turn, held, ct));
        }

        return VenueChoice.Page(options, skip, take);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        (await OfAsync(turn, ct)).FirstOrDefault(h => VenueChoice.RowId(h.Person.Id) == id) is { } held ? await OptionAsync(turn, held, ct) : null;

    private static async ValueTask<ListedOption> OptionAsync(DialogTurn turn, HeldVenue held, CancellationToken ct)
    {
        var label = VenueChoice.Short($"{VenueCard.Masked(await turn.Store.Residents.FindAsync(held.Person.Resident, ct))}: {held.Venue.Name}");
        return new ListedOption(VenueChoice.RowId(held.Person.Id), label, label);
    }
}

/// <summary>Whether any request waits for this person.</summary>
[DialogAction("venues.look-at-requests")]
internal sealed class LookAtRequests : DialogAction<NoAnswers, LookAtRequests.Outcome>
{
    public enum Outcome
    {
        Some,
        None,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        (await VenueRequests.OfAsync(turn, ct)).Count > 0 ? Outcome.Some : Outcome.None;
}

internal sealed record RequestChoice(string Request);

/// <summary>Puts who asks for what at which venue.</summary>
[DialogAction("venues.open-request", Puts = ["askerName", "askerRole", FoundVenue.Name])]
internal sealed class OpenRequest : DialogAction<RequestChoice, DeedOutcome>
{
    public override async ValueTask<DeedOutcome> RunAsync(RequestChoice answers, DialogTurn turn, CancellationToken ct)
    {
        if ((await VenueRequests.OfAsync(turn, ct)).FirstOrDefault(h => VenueChoice.RowId(h.Person.Id) == answers.Request) is not { } held)
        {
            return DeedOutcome.Gone;
        }

        turn.Put("askerName", VenueCard.Masked(await turn.Store.Residents.FindAsync(held.Person.Resident, ct)));
        turn.Put("askerRole", VenueWords.Role(held.Person.Role, turn.Language));
        turn.Put(FoundVenue.Name, held.Venue.Name);
        return DeedOutcome.Done;
    }
}

internal abstract class AnswerRequestAction(VenueNotices notices, bool isApproved) : DialogAction<RequestChoice, DeedOutcome>
{
    public override async ValueTask<DeedOutcome> RunAsync(RequestChoice answers, DialogTurn turn, CancellationToken ct)
    {
        if (VenueChoice.ReadRow(answers.Request) is not { } row || await turn.ResidentAsync(ct) is not { } owner
            || await AnswerRequest.ExecuteAsync(turn.Domain(), owner.Id, row, isApproved, ct) is not { } answered)
        {
            return DeedOutcome.Gone;
        }

        var about = new NoticeAbout(answered.Venue, owner, answered.Role);
        await notices.TellAsync(turn, answered.Resident, isApproved ? VenueNotice.Approved : VenueNotice.Declined, about, ct);
        return DeedOutcome.Done;
    }
}

[DialogAction("venues.approve")]
internal sealed class ApproveRequest(VenueNotices notices) : AnswerRequestAction(notices, isApproved: true);

[DialogAction("venues.decline")]
internal sealed class DeclineRequest(VenueNotices notices) : AnswerRequestAction(notices, isApproved: false);
