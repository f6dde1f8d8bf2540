using System.Globalization;
using Bot.Dialogs.Actions.Venues;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.VenueHistory;

/// <summary>What an open history is filtered by, kept as values of the flow.</summary>
internal sealed record ChosenFilter
{
    internal const string Period = "scanPeriod";
    internal const string Venue = "scanVenue";
    internal const string People = "scanPeople";
    internal const string PersonWords = "scanPersonWords";
    internal const string Controller = "scanController";
    internal const string Page = "scanPage";

    /// <summary>The venue that the flow came with when the filter was chosen.</summary>
    internal const string CameWith = "scanCameWith";

    private const string AllVenues = "all";

    public required HistoryPeriod When { get; init; }

    public VenueId? OneVenue { get; init; }

    public IReadOnlyList<ResidentId>? Persons { get; init; }

    /// <summary>What was searched for, as typed.</summary>
    public string TypedPerson { get; init; } = string.Empty;

    public ResidentId? By { get; init; }

    public bool IsNone => When.Kind == PeriodKind.All && OneVenue is null && Persons is null && By is null;

    /// <summary>Nothing was chosen yet for the venue the flow came with.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Whoever comes from a venue sees that venue first, and nothing of what was chosen for another one before.</summary>
    public static ChosenFilter Of(DialogTurn turn)
    {
        var from = turn.Value(FoundVenue.Id);
        if (turn.Value(CameWith) != from)
        {
            var all = HistoryPeriod.Of(PeriodKind.All, VietnamTime.Date(turn.Now));
            return new ChosenFilter { When = all, OneVenue = Id(from) is { } only ? new VenueId(only) : null, IsFresh = true };
        }

        var people = turn.Value(People);
        return new ChosenFilter
        {
            When = HistoryPeriod.Read(turn.Value(Period), VietnamTime.Date(turn.Now)),
            OneVenue = Id(turn.Value(Venue)) is { } id ? new VenueId(id) : null,
            Persons = people.Length == 0 ? null : [.. people.Split(',').Select(Id).OfType<long>().Select(i => new ResidentId(i))],
            TypedPerson = turn.Value(PersonWords),
            By = Id(turn.Value(Controller)) is { } controller ? new ResidentId(controller) : null,
        };
    }

    public HistoryFilter For(ResidentId asker) => new()
    {
        Asker = asker, From = When.From, Before = When.Before, Venue = OneVenue, People = Persons, Controller = By,
    };

    /// <summary>Keeps it; the history begins at its first page again.</summary>
    public void Put(DialogTurn turn)
    {
        turn.Put(CameWith, turn.Value(FoundVenue.Id));
        turn.Put(Period, When.Written);
        turn.Put(Venue, OneVenue is { } venue ? Text(venue.Value) : AllVenues);
        turn.Put(People, string.Join(',', (Persons ?? []).Select(p => Text(p.Value))));
        turn.Put(PersonWords, TypedPerson);
        turn.Put(Controller, By is { } by ? Text(by.Value) : string.Empty);
        turn.Put(Page, "1");
    }

    internal static long? Id(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    internal static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
