using System.Globalization;
using Bot.Dialogs.Messaging;
using Bot.Domain.VenueImport;

namespace Bot.Dialogs.Actions.VenueImport;

/// <summary>Whether this person may send a list now, and the sample of one as a file.</summary>
[DialogAction("venue-import.look", Puts = ["importLeft", "importSample"])]
internal sealed class LookBeforeImport : DialogAction<NoAnswers, LookBeforeImport.Outcome>
{
    public enum Outcome
    {
        Ready,

        /// <summary>The first venue is registered by hand.</summary>
        NotOwner,

        /// <summary>Enough for one day.</summary>
        TooMany,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { Phone: not null } resident
            || await ImportAllowance.OfAsync(turn.Domain(), resident.Id, ct) is not ImportAllowance.Left { Venues: var left })
        {
            return Outcome.NotOwner;
        }

        turn.Put("importLeft", Math.Min(left, ImportPolicy.MostFromOwner).ToString(CultureInfo.InvariantCulture));
        turn.PutAttachment("importSample", new OutgoingAttachment(SampleList.Key, SampleList.FileName, SampleList.ContentType));
        return left > 0 ? Outcome.Ready : Outcome.TooMany;
    }
}
