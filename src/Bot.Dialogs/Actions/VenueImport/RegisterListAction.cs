using Bot.Dialogs.Messaging;
using Bot.Domain.Privacy;
using Bot.Domain.VenueImport;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.VenueImport;

/// <summary>
/// Registers the good lines of the list that was looked through, all in this one transaction, and orders sheets with their QR labels. The
/// list is read again: what came in meanwhile counts.
/// </summary>
internal abstract class RegisterListAction(ListParts parts, bool takesTwins) : DialogAction<NoAnswers, RegisterListAction.Outcome>
{
    public enum Outcome
    {
        /// <summary>Registered, and the labels can be printed.</summary>
        Registered,

        /// <summary>Registered; this installation makes no PDF.</summary>
        WithoutLabels,

        /// <summary>Meanwhile each line was registered, or looks like one that was.</summary>
        Nothing,

        /// <summary>The list was waiting too long, or was registered already.</summary>
        Gone,

        /// <summary>The person owns no venue any more, withdrew the consent, or registered too many meanwhile.</summary>
        NotAllowed,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident || await turn.Store.Consents.InForceAsync(resident.Id, ConsentPurpose.Venue, ct) is null
            || await ImportAllowance.OfAsync(turn.Domain(), resident.Id, ct) is not ImportAllowance.Left { Venues: var left })
        {
            return Outcome.NotAllowed;
        }

        var key = turn.Value(ListValues.Key);
        if (await turn.Store.Files.FindAsync(key, ct) is not { } file || file.Owner != resident.Id || file.ExpiresAt <= turn.Now)
        {
            return Outcome.Gone;
        }

        var list = await parts.Read.ExecuteAsync(file.Content, turn.Now, ct);
        if (list.Lines.Count > left)
        {
            return Outcome.NotAllowed;
        }

        await turn.Store.Files.RemoveAsync(key, ct);
        var piece = new ImportPiece(new VenueMaking(turn.Store, turn.Now, resident.Id.ToString(), turn.Chat.Channel), resident.Id, IsTrial: false, takesTwins);
        var results = await parts.Import.ExecuteAsync(piece, list.Lines, ct);
        var made = results.OfType<LineResult.Registered>().Select(r => r.Venue).ToList();
        turn.Put(ListValues.Done, ImportWords.Done(results, turn.Language));
        return made.Count == 0 ? Outcome.Nothing : await OrderAsync(turn, made, ct);
    }

    private async ValueTask<Outcome> OrderAsync(DialogTurn turn, List<Venue> made, CancellationToken ct)
    {
        var resident = await turn.ResidentAsync(ct);
        if (!parts.Press.MakesPdf || await parts.Order.ExecuteAsync(turn.Domain(), resident!.Id, [.. made.Select(v => v.Id)], ct) is not { } file)
        {
            return Outcome.WithoutLabels;
        }

        turn.PutAttachment(ListValues.Labels, new OutgoingAttachment(file.Key, file.Name, file.ContentType));
        return Outcome.Registered;
    }
}

/// <summary>What registering a list is done with.</summary>
internal sealed record ListParts(ReadVenueList Read, ImportVenues Import, ImportWords Words, OrderPapers Order, PaperPress Press);

[DialogAction("venue-import.register", Puts = [ListValues.Done, ListValues.Labels])]
internal sealed class RegisterList(ListParts parts) : RegisterListAction(parts, takesTwins: false);

/// <summary>The person says that the likely twins are other places.</summary>
[DialogAction("venue-import.register-twins", Puts = [ListValues.Done, ListValues.Labels])]
internal sealed class RegisterListWithTwins(ListParts parts) : RegisterListAction(parts, takesTwins: true);
