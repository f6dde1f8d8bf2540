using Bot.Dialogs.Configuration;
using Bot.Dialogs.Engine;

namespace Bot.Dialogs.Actions.Venues;

internal sealed record ScannedCode(string Scanned);

/// <summary>The venue of a code that was typed, pasted or photographed when asked for.</summary>
[DialogAction("venues.find", Puts = [FoundVenue.Id, FoundVenue.Name, FoundVenue.Address, FoundVenue.Code, FoundVenue.IsNew, FoundVenue.Source])]
internal sealed class FindScannedVenue(OfficeConfiguration office) : DialogAction<ScannedCode, VenueOutcome>
{
    public override ValueTask<VenueOutcome> RunAsync(ScannedCode answers, DialogTurn turn, CancellationToken ct)
    {
        turn.Put(FoundVenue.Source, turn.Value("scanned" + EngineValues.By));
        return FoundVenue.LookUpAsync(answers.Scanned, office, turn, ct);
    }
}
