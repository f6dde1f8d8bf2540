using System.Globalization;
using Bot.Dialogs.Messaging;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.VenueImport;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.VenueImport;

/// <summary>
/// Looks the list through that came in this turn: says line by line what is wrong, and keeps the file for a day so that one tap registers the
/// good lines. Nothing is registered here.
/// </summary>
[DialogAction("venue-import.check", Puts = [ListValues.Key, ListValues.Problem, ListValues.Summary, ListValues.Report, ListValues.Good, ListValues.WithTwins])]
internal sealed class CheckList(ReadVenueList read, ImportVenues import, ImportWords words, ISecretSource secrets) : DialogAction<NoAnswers, CheckList.Outcome>
{
    public enum Outcome
    {
        /// <summary>Some lines can be registered.</summary>
        Good,

        /// <summary>Some lines look like venues that are there: the person says whether they are other places.</summary>
        Twins,

        /// <summary>No line can be registered; the summary says why.</summary>
        Nothing,

        /// <summary>The file is no list; the problem says why.</summary>
        Refused,

        /// <summary>The file did not come through.</summary>
        NotFetched,

        /// <summary>More lines than may come at once, or today.</summary>
        TooLong,

        NotOwner,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident
            || await ImportAllowance.OfAsync(turn.Domain(), resident.Id, ct) is not ImportAllowance.Left { Venues: var left })
        {
            return Outcome.NotOwner;
        }

        return SentFile.Of(turn) switch
        {
            SentFile.Fetched { Content: var content } => await ReadAsync(turn, resident, (content, left), ct),
            SentFile.TooLarge => Outcome.TooLong,
            SentFile.Workbook => Workbook(turn),
            _ => Outcome.NotFetched,
        };
    }

    private async ValueTask<Outcome> ReadAsync(DialogTurn turn, Resident resident, (ReadOnlyMemory<byte> Content, int Left) sent, CancellationToken ct)
    {
        var list = await read.ExecuteAsync(sent.Content, turn.Now, ct);
        if (list.Refusal is { } why)
        {
            turn.Put(ListValues.Problem, turn.Language == "en" ? why.En : why.Vi);
            return Outcome.Refused;
        }

        return list.IsTooLong || list.Lines.Count > sent.Left ? Outcome.TooLong : await LookAsync(turn, resident, (list, sent.Content), ct);
    }

    private static Outcome Workbook(DialogTurn turn)
    {
        var why = Domain.Spreadsheets.TableWords.Of(Domain.Spreadsheets.TableRefusal.Workbook);
        turn.Put(ListValues.Problem, turn.Language == "en" ? why.En : why.Vi);
        return Outcome.Refused;
    }

    private async ValueTask<Outcome> LookAsync(DialogTurn turn, Resident resident, (VenueList List, ReadOnlyMemory<byte> Content) sent, CancellationToken ct)
    {
        var piece = new ImportPiece(new VenueMaking(turn.Store, turn.Now, resident.Id.ToString(), turn.Chat.Channel), resident.Id, IsTrial: true, TakesTwins: false);
        var results = await import.ExecuteAsync(piece, sent.List.Lines, ct);
        var good = results.OfType<LineResult.Registered>().Count();
        var twins = results.OfType<LineResult.Twins>().Count();
        await TellAsync(turn, resident, (sent.List, results), ct);
        turn.Put(ListValues.Good, good.ToString(CultureInfo.InvariantCulture));
        turn.Put(ListValues.WithTwins, (good + twins).ToString(CultureInfo.InvariantCulture));
        if (good + twins == 0)
        {
            return Outcome.Nothing;
        }

        turn.Put(ListValues.Key, await KeepAsync(turn, resident, sent.Content, ct));
        return twins > 0 ? Outcome.Twins : Outcome.Good;
    }

    private async ValueTask TellAsync(DialogTurn turn, Resident resident, (VenueList List, IReadOnlyList<LineResult> Results) looked, CancellationToken ct)
    {
        var (summary, report) = words.Of(looked.List, looked.Results, turn.Language);
        turn.Put(ListValues.Summary, summary);
        turn.Put(ListValues.Report, string.Empty);
        if (report is not null)
        {
            var file = File(resident, "bao-cao-danh-sach.txt", "text/plain; charset=utf-8", report, turn.Now);
            await turn.Store.Files.SaveAsync(file, ct);
            turn.PutAttachment(ListValues.Report, new OutgoingAttachment(file.Key, file.Name, file.ContentType));
        }
    }

    private async ValueTask<string> KeepAsync(DialogTurn turn, Resident resident, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var file = File(resident, "danh-sach.csv", "text/csv", content, turn.Now);
        await turn.Store.Files.SaveAsync(file, ct);
        return file.Key;
    }

    private StoredFile File(Resident owner, string name, string type, ReadOnlyMemory<byte> content, DateTimeOffset now) =>
        new("file/" + secrets.Token(), owner.Id, name, type, content, now + ImportPolicy.ListLife);
}
