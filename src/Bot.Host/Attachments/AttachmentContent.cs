using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Documents.Venues;
using Bot.Domain.Units.Import;
using Bot.Domain.VenueImport;
using Bot.Domain.Venues;
using Bot.Host.Papers;
using Bot.Host.Settings;

namespace Bot.Host.Attachments;

/// <summary>
/// Turns attachment keys into bytes: "venue-qr/{code}" and "venue-paper/{paper}/{code}.{format}" are drawn anew each time,
/// "venue-list/sample" and "unit-list/…" are samples of lists, "file/{token}" is a file kept for one person until it expires, or made from an order kept so
/// (<see cref="PersonalFiles"/>).
/// </summary>
internal sealed class AttachmentContent(IStore store, BotSettings settings, VenuePapers papers, PersonalFiles files) : IAttachmentContent
{
    private const string VenueQrPrefix = "venue-qr/";
    private const string FilePrefix = "file/";

    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string key, CancellationToken ct)
    {
        if (key.StartsWith(VenueQrPrefix, StringComparison.Ordinal))
        {
            return await VenueQrAsync(key[VenueQrPrefix.Length..], ct);
        }

        if (key == SampleList.Key)
        {
            return SampleList.Content();
        }

        if (ListTemplate.Find(key) is { } template)
        {
            return template;
        }

        if (PaperFile.TryParse(key, out var paper))
        {
            return Content(await FindAsync(paper.Code, ct) is { } venue ? await papers.MakeAsync(venue, paper.Paper, paper.Format, ct) : null);
        }

        return key.StartsWith(FilePrefix, StringComparison.Ordinal) ? await files.ReadAsync(key, ct) : null;
    }

    private async ValueTask<ReadOnlyMemory<byte>?> VenueQrAsync(string text, CancellationToken ct)
    {
        return Content(VenueCode.TryParse(text, out var code) == VenueCodeReading.Ok && await FindAsync(code, ct) is { } venue
            ? new VenueQr(settings.PublicUrl, venue).Png()
            : null);
    }

    private async ValueTask<Venue?> FindAsync(VenueCode code, CancellationToken ct) =>
        await store.ReadAsync(s => s.Venues.LookUpAsync(code, ct), ct) is VenueLookup.Found { Venue: var venue } ? venue : null;

    // Written out: "made is null ? null : …" would make content without a byte of an array that is not there.
    private static ReadOnlyMemory<byte>? Content(byte[]? made)
    {
        if (made is null)
        {
            return null;
        }

        return made;
    }
}
