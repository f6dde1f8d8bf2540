using System.Text;
using Bot.Dialogs.Configuration;
using Bot.Documents.Posters;
using Bot.Documents.Venues;
using Bot.Domain.Divisions;
using Bot.Domain.Venues;
using Bot.Host.Settings;

namespace Bot.Host.Papers;

/// <summary>A venue's poster, card, sticker and labels with this office's name and hotline on them.</summary>
internal sealed class VenuePapers(PosterShop shop, SvgPress press, OfficeConfiguration office, BotSettings settings, ILogger<VenuePapers> log)
{
    public string Svg(Venue venue, VenuePaper paper) => shop.Draw(paper, ContentOf(venue));

    /// <summary>Null when the file cannot be made here and now; the log says so.</summary>
    public async Task<byte[]?> MakeAsync(Venue venue, VenuePaper paper, PaperFormat format, CancellationToken ct)
    {
        var drawing = Svg(venue, paper);
        return format switch
        {
            PaperFormat.Svg => Encoding.UTF8.GetBytes(drawing),
            PaperFormat.Png => Told(await press.PngAsync(drawing, PosterPolicy.PictureWidth, ct), paper),
            _ => Told(await press.PdfAsync([drawing], ct), paper),
        };
    }

    /// <summary>One file for many venues: a page each, or sheets full of labels.</summary>
    public async Task<byte[]?> MakeAsync(IReadOnlyList<Venue> venues, VenuePaper paper, CancellationToken ct) =>
        Told(await press.PdfAsync(paper == VenuePaper.Label ? shop.DrawSheets([.. venues.Select(ContentOf)]) : [.. venues.Select(v => Svg(v, paper))], ct), paper);

    private byte[]? Told(byte[]? made, VenuePaper paper)
    {
        if (made is null)
        {
            Log.PaperNotMade(log, PaperFile.Word(paper));
        }

        return made;
    }

    private PosterContent ContentOf(Venue venue) => new()
    {
        Url = new VenueQr(settings.PublicUrl, venue).Url,
        Name = venue.Name,
        Address = AddressText.Join(office.Divisions, venue.Street, venue.CommuneCode),
        Code = venue.Code.Display,
        Office = office.Office.Name.Vi,
        Hotline = office.Office.Phone,
    };
}
