using System.Globalization;
using Bot.Dialogs.Configuration;
using Bot.Domain.Privacy;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

internal sealed record RegistrationAnswers(
    string VenueName, string Category, string Place, string Street, string? Parent, string? EventBegin, string? EventEnd, string? Plate, string? Trip);

/// <summary>
/// Registers the venue for the person of this chat. Where it looks like one that is there, the flow asks first; what was asked about is kept
/// as a value, so that a yes never covers a venue that came in meanwhile.
/// </summary>
internal abstract class RegisterVenueAction(RegisterVenue register, OfficeConfiguration office, bool acceptsTwins)
    : DialogAction<RegistrationAnswers, RegisterVenueAction.Outcome>
{
    protected const string TwinIds = "twinIds";
    protected const string Twins = "twins";
    private const int TwinsShown = 3;

    public enum Outcome
    {
        Registered,

        /// <summary>It looks like a venue that is there already: the person is asked.</summary>
        Twins,

        /// <summary>Enough for one day.</summary>
        TooMany,

        /// <summary>The consent was withdrawn meanwhile.</summary>
        ConsentMissing,

        /// <summary>Nobody is confirmed in this chat any more.</summary>
        PersonMissing,
    }

    public override async ValueTask<Outcome> RunAsync(RegistrationAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { Phone: not null, Name: not null } owner)
        {
            return Outcome.PersonMissing;
        }

        if (await turn.Store.Consents.InForceAsync(owner.Id, ConsentPurpose.Venue, ct) is null)
        {
            return Outcome.ConsentMissing;
        }

        switch (await register.ExecuteAsync(turn.Domain(), owner.Id, Wanted(answers, turn), Accepted(turn), ct))
        {
            case Registration.Registered registered:
                FoundVenue.Put(turn, registered.Venue, office);
                return Outcome.Registered;
            case Registration.Twins twins:
                turn.Put(TwinIds, string.Join(',', twins.Venues.Select(v => v.Id.Value.ToString(CultureInfo.InvariantCulture))));
                turn.Put(Twins, await WriteAsync(twins.Venues, owner.Id, turn, ct));
                return Outcome.Twins;
            default:
                return Outcome.TooMany;
        }
    }

    private NewVenue Wanted(RegistrationAnswers answers, DialogTurn turn)
    {
        var name = VenueName.TryParse(answers.VenueName, out var read) ? read.Value : throw new InvalidOperationException("the name passed its rule and is none");
        var commune = office.Divisions.Find(answers.Place) ?? throw new InvalidOperationException("the place was chosen from the list and is not in it");
        return new NewVenue(name, commune.Code, VenueAnswers.Street(answers.Street, commune, office.Divisions), answers.Category)
        {
            Parent = long.TryParse(answers.Parent, CultureInfo.InvariantCulture, out var parent) ? new VenueId(parent) : null,
            Details = VenueAnswers.Details(office.AsksOf(answers.Category), answers.EventBegin, answers.EventEnd, answers.Plate, answers.Trip),
        };
    }

    private HashSet<VenueId> Accepted(DialogTurn turn) => acceptsTwins
        ? [.. turn.Value(TwinIds).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new VenueId(long.Parse(id, CultureInfo.InvariantCulture)))]
        : [];

    private async ValueTask<string> WriteAsync(IReadOnlyList<Venue> twins, ResidentId owner, DialogTurn turn, CancellationToken ct)
    {
        var lines = new List<string>();
        foreach (var twin in twins.Take(TwinsShown))
        {
            var isOwn = await turn.Store.VenuePeople.RoleAsync(twin.Id, owner, ct) is not null;
            lines.Add($"• {VenueWords.Line(twin, office, turn.Language)}{(isOwn ? VenueWords.Yours(twin, turn.Language) : string.Empty)}");
        }

        return string.Join('\n', lines);
    }
}

[DialogAction("venues.register", Puts = [FoundVenue.Id, FoundVenue.Name, FoundVenue.Address, FoundVenue.Code, Twins, TwinIds])]
internal sealed class RegisterNew(RegisterVenue register, OfficeConfiguration office) : RegisterVenueAction(register, office, acceptsTwins: false);

/// <summary>The person says that those asked about are other places.</summary>
[DialogAction("venues.register-anyway", Puts = [FoundVenue.Id, FoundVenue.Name, FoundVenue.Address, FoundVenue.Code, Twins, TwinIds])]
internal sealed class RegisterAnyway(RegisterVenue register, OfficeConfiguration office) : RegisterVenueAction(register, office, acceptsTwins: true);
