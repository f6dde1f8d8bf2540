using Bot.Dialogs.Configuration;

namespace Bot.Dialogs.Actions.Venues;

internal sealed record ScannedCode(string Scanned);

/// <summary>The venue of a code that was typed, pasted or photographed when asked for.</summary>
[DialogAction("venues.find", Puts = [FoundVenue.Id, FoundVenue.Name, FoundVenue.Address, FoundVenue.Code, FoundVenue.IsNew, "source"])]
internal sealed class FindScannedVenue(OfficeConfiguration office) : DialogAction<ScannedCode, VenueOutcome>
{
    public override ValueTask<VenueOutcome> RunAsync(ScannedCode answers, DialogTurn turn, CancellationToken ct)
    {
        turn.Put("source", answers.Scanned.StartsWith("v_", StringComparison.Ordinal) ? "typed" : "photo");
        return FoundVenue.LookUpAsync(answers.Scanned, office, turn, ct);
    }
}
