using Bot.Dialogs.Configuration;

namespace Bot.Dialogs.Actions.Units;

/// <summary>Which units the person has a role in; the only one is opened at once.</summary>
[DialogAction("units.look", Puts = [OpenedUnit.Id, OpenedUnit.Name, OpenedUnit.Card])]
internal sealed class LookAtUnits(OfficeConfiguration office) : DialogAction<NoAnswers, LookAtUnits.Outcome>
{
    public enum Outcome
    {
        One,
        Several,
        None,

        /// <summary>The chat speaks for nobody whose phone is known.</summary>
        NotKnown,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { Phone: not null } resident)
        {
            return Outcome.NotKnown;
        }

        var units = await OpenedUnit.HeldAsync(turn, resident.Id, ct);
        if (units is [var only])
        {
            await OpenedUnit.PutAsync(turn, resident.Id, only, office, ct);
            return Outcome.One;
        }

        return units.Count == 0 ? Outcome.None : Outcome.Several;
    }
}

internal sealed record UnitAnswer(string? Unit);

/// <summary>The card of the unit that was chosen, or of the one that is open already.</summary>
internal abstract class UnitCardAction(OfficeConfiguration office, bool isChosen) : DialogAction<UnitAnswer, UnitCardAction.Outcome>
{
    public enum Outcome
    {
        Shown,

        /// <summary>The person has no role there any more.</summary>
        Gone,
    }

    public override async ValueTask<Outcome> RunAsync(UnitAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        var id = isChosen ? UnitChoice.Read(answers.Unit) : OpenedUnit.IdOf(turn);
        if (id is not { } unitId || await turn.ResidentAsync(ct) is not { } resident
            || (await OpenedUnit.HeldAsync(turn, resident.Id, ct)).FirstOrDefault(u => u.Id == unitId) is not { } unit)
        {
            return Outcome.Gone;
        }

        await OpenedUnit.PutAsync(turn, resident.Id, unit, office, ct);
        return Outcome.Shown;
    }
}

[DialogAction("units.open", Puts = [OpenedUnit.Id, OpenedUnit.Name, OpenedUnit.Card])]
internal sealed class OpenUnit(OfficeConfiguration office) : UnitCardAction(office, isChosen: true);

[DialogAction("units.show", Puts = [OpenedUnit.Id, OpenedUnit.Name, OpenedUnit.Card])]
internal sealed class ShowUnit(OfficeConfiguration office) : UnitCardAction(office, isChosen: false);
