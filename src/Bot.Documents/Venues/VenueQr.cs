using Bot.Documents.QrImages;
using Bot.Domain.Venues;

namespace Bot.Documents.Venues;

/// <summary>
/// The QR at a venue's door: a plain web address, so that any camera, Zalo or Telegram opens it (letters of June 2021: one code
/// for all apps). It holds no personal data and nothing but the code.
/// </summary>
public sealed record VenueQr(string PublicUrl, Venue Venue)
{
    /// <summary>"https://example.vn/v/K7QM2PXB".</summary>
    public string Url => $"{PublicUrl.TrimEnd('/')}/v/{Venue.Code.Value}";

    /// <summary>What a screen reader says in place of the picture.</summary>
    public string Label(string language) => language == "en"
        ? $"QR code of {Venue.Name}, code {Venue.Code.Display}, for entering and leaving"
        : $"Mã QR của {Venue.Name}, mã {Venue.Code.Display}, dùng khi vào và ra";

    public byte[] Png() => QrImage.Png(Url);

    public string Svg(string language) => QrImage.Svg(Url, Label(language));
}
