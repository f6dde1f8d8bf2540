using Bot.Dialogs.Actions.Venues;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.Units;

/// <summary>Whether somebody who just registered a venue speaks for a unit it may belong to.</summary>
[DialogAction("units.look-at-registered", Puts = [OpenedUnit.Id, OpenedUnit.Name])]
internal sealed class LookAtRegistered : DialogAction<NoAnswers, LookAtRegistered.Outcome>
{
    public enum Outcome
    {
        /// <summary>Nobody is asked.</summary>
        None,

        One,
        Several,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var units = await turn.ResidentAsync(ct) is { } resident ? await LinkVenue.UnitsOfAsync(turn.Domain(), resident.Id, ct) : [];
        if (units.Count > 0)
        {
            turn.Put(OpenedUnit.Id, UnitChoice.Id(units[0].Id));
            turn.Put(OpenedUnit.Name, units[0].Name);
        }

        return units.Count switch { 0 => Outcome.None, 1 => Outcome.One, _ => Outcome.Several };
    }
}

internal sealed record RegisteredFor(string? VenueUnit);

/// <summary>Gives the venue just registered to the unit that was asked about, or chosen from several.</summary>
[DialogAction("units.link-registered", Puts = [OpenedUnit.Name])]
internal sealed class LinkRegistered : DialogAction<RegisteredFor, DeedOutcome>
{
    public override async ValueTask<DeedOutcome> RunAsync(RegisteredFor answers, DialogTurn turn, CancellationToken ct)
    {
        var chosen = UnitChoice.Read(answers.VenueUnit) ?? OpenedUnit.IdOf(turn);
        if (chosen is not { } id || FoundVenue.IdOf(turn) is not { } venue || await turn.ResidentAsync(ct) is not { } who
            || await turn.Store.Units.FindAsync(id, ct) is not { } unit || !await LinkVenue.ExecuteAsync(turn.Domain(), who.Id, (venue, id), ct))
        {
            return DeedOutcome.Gone;
        }

        turn.Put(OpenedUnit.Name, unit.Name);
        return DeedOutcome.Done;
    }
}
