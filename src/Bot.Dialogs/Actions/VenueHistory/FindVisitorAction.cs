using Bot.Domain.VenueHistory;

namespace Bot.Dialogs.Actions.VenueHistory;

internal sealed record VisitorAnswer(string ScanPerson);

/// <summary>Filters the history by the person typed.</summary>
[DialogAction(
    "venue-history.find-person",
    Puts = [ChosenFilter.CameWith, ChosenFilter.Period, ChosenFilter.Venue, ChosenFilter.People, ChosenFilter.PersonWords, ChosenFilter.Controller, ChosenFilter.Page])]
internal sealed class FindVisitorAction(FindVisitors find) : DialogAction<VisitorAnswer, FindVisitorAction.Outcome>
{
    public enum Outcome
    {
        Found,

        /// <summary>Found among the newest visitors; there are more that were not looked at.</summary>
        FoundAmongNewest,

        Nobody,
        NobodyAmongNewest,
        TooMany,
        TooShort,
    }

    public override async ValueTask<Outcome> RunAsync(VisitorAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.Nobody;
        }

        var chosen = ChosenFilter.Of(turn) with { Persons = null, TypedPerson = string.Empty };
        var found = await find.ExecuteAsync(turn.Domain(), chosen.For(resident.Id), answers.ScanPerson, ct);
        (found is FoundVisitors.Some some ? chosen with { Persons = some.People, TypedPerson = answers.ScanPerson } : chosen).Put(turn);
        return found switch
        {
            FoundVisitors.Some { IsCut: true } => Outcome.FoundAmongNewest,
            FoundVisitors.Some => Outcome.Found,
            FoundVisitors.Nobody { IsCut: true } => Outcome.NobodyAmongNewest,
            FoundVisitors.Nobody => Outcome.Nobody,
            FoundVisitors.TooMany => Outcome.TooMany,
            _ => Outcome.TooShort,
        };
    }
}
