using Bot.Dialogs.Actions.Venues;
using Bot.Dialogs.Messaging;
using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.VenuePapers;

internal sealed record PaperAnswer(string Paper);

/// <summary>Puts the paper as a picture to look at and as a file to print; where no PDF can be made, as a drawing.</summary>
[DialogAction("venue-papers.make", Puts = ["paperPicture", "paperFile"])]
internal sealed class MakePapers(PaperPress press, OrderPapers order) : DialogAction<PaperAnswer, MakePapers.Outcome>
{
    public enum Outcome
    {
        Pdf,

        /// <summary>Only the drawing, which a browser opens and prints.</summary>
        Drawing,

        /// <summary>Sheets of labels for all venues.</summary>
        Labels,

        /// <summary>The venue was closed, or the person has no say in it any more.</summary>
        Gone,
    }

    public override async ValueTask<Outcome> RunAsync(PaperAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.Gone;
        }

        if (answers.Paper == PaperOptions.Labels)
        {
            return await LabelsAsync(turn, resident.Id, ct);
        }

        if (FoundVenue.IdOf(turn) is not { } id || PaperFile.PaperOf(answers.Paper) is not { } paper
            || await turn.Store.VenuePeople.RoleAsync(id, resident.Id, ct) is not { } role || role > HistoryPolicy.LeastRole
            || await turn.Store.Venues.FindAsync(id, ct) is not { } venue || venue.IsClosed(turn.Now))
        {
            return Outcome.Gone;
        }

        Put(turn, "paperFile", new PaperFile(paper, venue.Code, press.MakesPdf ? PaperFormat.Pdf : PaperFormat.Svg));
        if (!press.MakesPdf)
        {
            return Outcome.Drawing;
        }

        Put(turn, "paperPicture", new PaperFile(paper, venue.Code, PaperFormat.Png));
        return Outcome.Pdf;
    }

    private async ValueTask<Outcome> LabelsAsync(DialogTurn turn, ResidentId asker, CancellationToken ct)
    {
        if (!press.MakesPdf || await order.ExecuteAsync(turn.Domain(), asker, ct) is not { } file)
        {
            return Outcome.Gone;
        }

        turn.PutAttachment("paperFile", new OutgoingAttachment(file.Key, file.Name, file.ContentType));
        return Outcome.Labels;
    }

    private static void Put(DialogTurn turn, string name, PaperFile file) => turn.PutAttachment(name, new OutgoingAttachment(file.Key, file.FileName, file.ContentType));
}
