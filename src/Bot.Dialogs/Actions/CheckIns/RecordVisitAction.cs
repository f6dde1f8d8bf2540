using System.Globalization;
using Bot.Dialogs.Actions.Venues;
using Bot.Dialogs.Engine;
using Bot.Domain.CheckIns;
using Bot.Domain.Privacy;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.CheckIns;

/// <summary>Keeps the scan of the venue found before. The direction is worked out unless the flow's person chose one.</summary>
[DialogAction("visits.record", Puts = ["at", "before", "declaredUntil"])]
internal sealed class RecordVisitAction(RecordVisit record) : DialogAction<NoAnswers, RecordVisitAction.Outcome>
{
    public enum Outcome
    {
        /// <summary>In, with a health declaration that still counts.</summary>
        EnteredDeclared,

        /// <summary>In, without one.</summary>
        Entered,

        Left,

        /// <summary>The same act as minutes before, kept and marked.</summary>
        Repeated,

        /// <summary>Consent was withdrawn in between: nothing was kept.</summary>
        ConsentMissing,

        /// <summary>The chat speaks for nobody any more (signed out in another window): nothing was kept.</summary>
        PersonMissing,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.PersonMissing;
        }

        if (FoundVenue.IdOf(turn) is not { } venue || await turn.Store.Consents.InForceAsync(resident.Id, ConsentPurpose.CheckIn, ct) is null)
        {
            return Outcome.ConsentMissing;
        }

        var recorded = await record.ExecuteAsync(turn.Domain(), new Scan(venue, resident.Id, SourceOf(turn)), ct);
        turn.Put("at", VietnamTime.Stamp(recorded.CheckIn.At));
        turn.Put("before", recorded.Before is { } before ? VietnamTime.Clock(before.At) : string.Empty);
        if (recorded.CheckIn.IsRepeat)
        {
            return Outcome.Repeated;
        }

        return recorded.CheckIn.Direction == Direction.Out ? Outcome.Left : await EnteredAsync(turn, resident.Id, ct);
    }

    private static async ValueTask<Outcome> EnteredAsync(DialogTurn turn, Bot.Domain.Residents.ResidentId resident, CancellationToken ct)
    {
        var declaration = await turn.Store.Declarations.LatestOwnAsync(resident, ct);
        if (declaration is null || declaration.ValidUntil <= turn.Now)
        {
            return Outcome.Entered;
        }

        turn.Put("declaredUntil", declaration.ValidUntil.ToString("O", CultureInfo.InvariantCulture));
        return Outcome.EnteredDeclared;
    }

    private static ScanSource SourceOf(DialogTurn turn) => turn.Value(FoundVenue.Source) switch
    {
        InputWays.Typed => ScanSource.TypedCode,
        InputWays.Photo => ScanSource.Photo,
        _ => ScanSource.Link,
    };
}
