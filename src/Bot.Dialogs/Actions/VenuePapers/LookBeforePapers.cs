using System.Globalization;
using Bot.Dialogs.Actions.Venues;
using Bot.Dialogs.Configuration;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.VenuePapers;

internal sealed record PaperVenue(string? PaperAt);

/// <summary>Which venue papers are wanted for: the one the flow came with, the one chosen, or the only one there is.</summary>
[DialogAction("venue-papers.look", Puts = [FoundVenue.Id, FoundVenue.Name, FoundVenue.Address, FoundVenue.Code])]
internal sealed class LookBeforePapers(OfficeConfiguration office) : DialogAction<PaperVenue, LookBeforePapers.Outcome>
{
    public enum Outcome
    {
        Ready,

        /// <summary>There are several: one is to be chosen.</summary>
        Several,

        /// <summary>The person looks after no venue.</summary>
        NoVenue,
    }

    public override async ValueTask<Outcome> RunAsync(PaperVenue answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.NoVenue;
        }

        var chosen = FoundVenue.IdOf(turn) ?? (long.TryParse(answers.PaperAt, CultureInfo.InvariantCulture, out var id) ? new VenueId(id) : null);
        if (chosen is { } venue && await turn.Store.VenuePeople.RoleAsync(venue, resident.Id, ct) <= HistoryPolicy.LeastRole && await turn.Store.Venues.FindAsync(venue, ct) is { } found)
        {
            FoundVenue.Put(turn, found, office);
            return Outcome.Ready;
        }

        var held = await turn.Store.VenueHistory.VenuesAsync(resident.Id, 0, 2, ct);
        if (held is [var only])
        {
            FoundVenue.Put(turn, only, office);
        }

        return held.Count switch { 0 => Outcome.NoVenue, 1 => Outcome.Ready, _ => Outcome.Several };
    }
}
