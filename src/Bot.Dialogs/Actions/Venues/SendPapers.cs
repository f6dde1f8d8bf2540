using Bot.Dialogs.Messaging;
using Bot.Domain.Text;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>
/// Puts what hangs at the venue's door as files for the flow's messages ("attach"): its QR as a picture for the screen, and the poster to print,
/// as a drawing where no PDF can be made. Needs a role that may print.
/// </summary>
[DialogAction("venues.send-papers", Puts = [Qr, Poster])]
internal sealed class SendPapers(PaperPress press) : DialogAction<NoAnswers, SendPapers.Outcome>
{
    private const string Qr = "venueQr";
    private const string Poster = "venuePoster";

    public enum Outcome
    {
        Made,

        /// <summary>The poster is a drawing that a browser opens and prints.</summary>
        Drawn,

        /// <summary>The venue is not there any more, or the person has no say in it.</summary>
        Gone,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (FoundVenue.IdOf(turn) is not { } id || await turn.ResidentAsync(ct) is not { } resident
            || await turn.Store.VenuePeople.RoleAsync(id, resident.Id, ct) is not (VenueRole.Owner or VenueRole.Manager)
            || await turn.Store.Venues.FindAsync(id, ct) is not { IsRetired: false } venue)
        {
            return Outcome.Gone;
        }

        turn.PutAttachment(Qr, new OutgoingAttachment("venue-qr/" + venue.Code.Value, FileName(venue), "image/png"));
        var poster = new PaperFile(VenuePaper.Poster, venue.Code, press.MakesPdf ? PaperFormat.Pdf : PaperFormat.Svg);
        turn.PutAttachment(Poster, new OutgoingAttachment(poster.Key, poster.FileName, poster.ContentType));
        return press.MakesPdf ? Outcome.Made : Outcome.Drawn;
    }

    /// <summary>"ma-qr-cua-hang-abc-K7QM2PXB.png": readable in a folder of downloads on any system.</summary>
    private static string FileName(Venue venue)
    {
        var words = string.Concat(VietnameseText.Fold(venue.Name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var name = string.Join('-', words.Split('-', StringSplitOptions.RemoveEmptyEntries).Take(6));
        return $"ma-qr-{(name.Length == 0 ? "dia-diem" : name)}-{venue.Code.Value}.png";
    }
}
