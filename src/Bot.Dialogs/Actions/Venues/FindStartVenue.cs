using Bot.Dialogs.Configuration;
using Bot.Dialogs.Engine;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>The venue of the link that started the flow; "no-code" when it was started without one.</summary>
[DialogAction("venues.find-start", Puts = [FoundVenue.Id, FoundVenue.Name, FoundVenue.Address, FoundVenue.Code, FoundVenue.IsNew, FoundVenue.Source])]
internal sealed class FindStartVenue(OfficeConfiguration office) : DialogAction<NoAnswers, VenueOutcome>
{
    public override async ValueTask<VenueOutcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var code = turn.Value(EngineValues.StartCode);
        turn.Put(FoundVenue.Source, turn.Value(EngineValues.StartBy));
        return code.Length == 0 ? VenueOutcome.NoCode : await FoundVenue.LookUpAsync("/v/" + code, office, turn, ct);
    }
}
