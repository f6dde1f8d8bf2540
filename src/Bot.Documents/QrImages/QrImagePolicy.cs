namespace Bot.Documents.QrImages;

/// <summary>Numbers of QR images, made and read.</summary>
public static class QrImagePolicy
{
    /// <summary>White modules around a code: ISO/IEC 18004 asks for 4, and cameras fail without them.</summary>
    public const int QuietZoneModules = 4;

    /// <summary>
    /// Pixels of one module. A poster's code is at least 15 cm wide (rule of the 2021 poster guide): about 40 modules of 20 pixels
    /// are then printed at 130 dpi or more, sharp from two metres.
    /// </summary>
    public const int ModulePixels = 20;

    /// <summary>ISO/IEC 18004: at level Q a code of the largest version holds 1,663 bytes; more cannot be drawn.</summary>
    public const int LongestText = 1663;

    /// <summary>A photo of more pixels is refused before decoding: phones of today take up to 50 megapixels (measured limit of memory: 150 MB).</summary>
    public const int MostPixels = 50_000_000;

    /// <summary>
    /// A PNG whose rows unpack to more bytes is refused: a screenshot of the tallest phone has about 20 MB, a decompression bomb far more
    /// (our rule, half the memory of <see cref="MostPixels"/>).
    /// </summary>
    public const int MostUnpackedBytes = 80_000_000;

    /// <summary>Photos are read at this size at most: measured best between speed and small codes on 26 sample photos.</summary>
    public const int LongestSide = 1600;
}
