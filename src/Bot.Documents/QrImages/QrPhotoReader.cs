using Bot.Domain.Venues;

namespace Bot.Documents.QrImages;

/// <summary>
/// Reads the QR in a photo that a person sent (JPEG, as phones and chats send it, or PNG, as screenshots are; other formats are not
/// understood). Needs Debian's libzbar0 and libturbojpeg0. What cannot be read gives null: whatever the bytes are, nothing is thrown.
/// </summary>
public sealed class QrPhotoReader : IQrReader, IDisposable
{
    // A progressive photo of the largest size may take 150 MB while it is decoded, so not all requests at once.
    private readonly SemaphoreSlim _places = new(Math.Clamp(Environment.ProcessorCount, 1, 4));

    public bool IsAvailable => Zbar.IsInstalled && TurboJpeg.IsInstalled;

    public string? Read(ReadOnlySpan<byte> image)
    {
        if (!IsAvailable || image.Length < 8)
        {
            return null;
        }

        _places.Wait();
        try
        {
            return Decode(image) is { } picture ? Find(picture) : null;
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private static GrayImage? Decode(ReadOnlySpan<byte> image) => image switch
    {
        [0xFF, 0xD8, ..] => TurboJpeg.Decode(image),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => GrayPng.Decode(image),
        _ => null,
    };

    // The order was measured on 26 sample photos: the plain picture reads 18 of them, each further look one or two more.
    private static string? Find(GrayImage picture)
    {
        using var zbar = new Zbar();
        return Best(zbar.Scan(picture))
            ?? Best(zbar.Scan(picture.Blurred()))
            ?? Best(zbar.Scan(picture.Halved()))
            ?? Best(zbar.Scan(picture.Stretched(150)))
            ?? Best(zbar.Scan(picture.Stretched(60)))
            ?? Best(zbar.Scan(picture.Inverted()))
            ?? Best(zbar.Scan(picture.Halved().Blurred()));
    }

    // A poster may carry more than one code (the chat's and the venue's): the one that looks like a venue's address wins.
    private static string? Best(IReadOnlyList<string> texts) =>
        texts.FirstOrDefault(t => t.Contains("/v/", StringComparison.Ordinal)) ?? (texts.Count > 0 ? texts[0] : null);
}
