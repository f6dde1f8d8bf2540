using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>The people of the open venue whom its owner may remove.</summary>
internal sealed class VenueCrew : IOptionSource
{
    public string Name => "venues.people";

    internal static async ValueTask<IReadOnlyList<VenuePerson>> OfAsync(DialogTurn turn, CancellationToken ct) =>
        FoundVenue.IdOf(turn) is { } venue && await turn.ResidentAsync(ct) is { } owner
        && await VenueRights.AllowAsync(turn.Domain(), owner.Id, venue, VenueDeed.Govern, ct) is not null
            ? [.. (await turn.Store.VenuePeople.OfVenueAsync(venue, VenueTie.Active, ct)).Where(p => p.Role != VenueRole.Owner)]
            : [];

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var crew = search.Length == 0 ? await OfAsync(turn, ct) : [];
        var options = new List<ListedOption>();
        foreach (var person in crew.Skip(skip).Take(take))
        {
            options.Add(await OptionAsync(turn, person, ct));
        }

        return new OptionPage(options, crew.Count);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        (await OfAsync(turn, ct)).FirstOrDefault(p => VenueChoice.RowId(p.Id) == id) is { } person ? await OptionAsync(turn, person, ct) : null;

    private static async ValueTask<ListedOption> OptionAsync(DialogTurn turn, VenuePerson person, CancellationToken ct)
    {
        var name = VenueCard.Masked(await turn.Store.Residents.FindAsync(person.Resident, ct));
        return new ListedOption(
            VenueChoice.RowId(person.Id), VenueChoice.Short($"{name}, {VenueWords.Role(person.Role, "vi")}"), VenueChoice.Short($"{name}, {VenueWords.Role(person.Role, "en")}"));
    }
}

/// <summary>Whether anybody helps at the open venue.</summary>
[DialogAction("venues.look-at-people")]
internal sealed class LookAtCrew : DialogAction<NoAnswers, LookAtCrew.Outcome>
{
    public enum Outcome
    {
        Some,
        None,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        (await VenueCrew.OfAsync(turn, ct)).Count > 0 ? Outcome.Some : Outcome.None;
}

internal sealed record CrewChoice(string Helper);

/// <summary>Takes somebody's role at the open venue away, and tells that person.</summary>
[DialogAction("venues.remove-person")]
internal sealed class RemoveFromCrew(VenueNotices notices) : VenueDeedAction<CrewChoice>
{
    protected override async ValueTask<bool> DoAsync(CrewChoice answers, DialogTurn turn, (Resident Who, VenueId Venue) at, CancellationToken ct)
    {
        if (VenueChoice.ReadRow(answers.Helper) is not { } row || await turn.Store.VenuePeople.FindAsync(row, ct) is not { } person || person.Venue != at.Venue
            || await EndRole.ExecuteAsync(turn.Domain(), at.Who.Id, (person.Resident, at.Venue), ct) is not { } role)
        {
            return false;
        }

        await notices.TellAsync(turn, person.Resident, VenueNotice.Removed, new NoticeAbout(at.Venue, at.Who, role), ct);
        return true;
    }
}
