using System.Runtime.InteropServices;

namespace Bot.Documents.QrImages;

/// <summary>JPEG by Debian's libturbojpeg0, decoded grey and already scaled down, so that a large photo costs little memory.</summary>
internal static unsafe partial class TurboJpeg
{
    private const string Library = "libturbojpeg.so.0";
    private const int Gray = 6;

    // TJFLAG_LIMITSCANS: a progressive JPEG with thousands of scans is a known way to burn a processor for minutes.
    private const int LimitScans = 32768;

    public static bool IsInstalled { get; } = NativeLibrary.TryLoad(Library, out _);

    /// <summary>Null for anything that is no JPEG, is too large or holds no picture. A cut-off file gives the part that is there.</summary>
    public static GrayImage? Decode(ReadOnlySpan<byte> jpeg)
    {
        var decoder = tjInitDecompress();
        if (decoder == 0)
        {
            return null;
        }

        try
        {
            fixed (byte* bytes = jpeg)
            {
                return Decode(decoder, bytes, new CULong((uint)jpeg.Length));
            }
        }
        finally
        {
            _ = tjDestroy(decoder);
        }
    }

    private static GrayImage? Decode(nint decoder, byte* bytes, CULong length)
    {
        if (tjDecompressHeader3(decoder, bytes, length, out var fullWidth, out var fullHeight, out _, out _) != 0
            || fullWidth <= 0 || fullHeight <= 0 || (long)fullWidth * fullHeight > QrImagePolicy.MostPixels)
        {
            return null;
        }

        var part = 1;
        while (part < 8 && Math.Max(fullWidth, fullHeight) / part > QrImagePolicy.LongestSide)
        {
            part *= 2;
        }

        var (width, height) = ((fullWidth + part - 1) / part, (fullHeight + part - 1) / part);
        var pixels = new byte[width * height];
        fixed (byte* target = pixels)
        {
            var isWhole = tjDecompress2(decoder, bytes, length, target, width, width, height, Gray, LimitScans) == 0;
            return isWhole || pixels.AsSpan().ContainsAnyExcept((byte)0) ? new GrayImage(pixels, width, height) : null;
        }
    }

    [LibraryImport(Library)]
    private static partial nint tjInitDecompress();

    [LibraryImport(Library)]
    private static partial int tjDestroy(nint handle);

    [LibraryImport(Library)]
    private static partial int tjDecompressHeader3(nint handle, byte* bytes, CULong length, out int width, out int height, out int subsampling, out int colours);

    [LibraryImport(Library)]
    private static partial int tjDecompress2(nint handle, byte* bytes, CULong length, byte* target, int width, int pitch, int height, int format, int flags);
}
