using System.Runtime.InteropServices;
using System.Text;

namespace Bot.Documents.QrImages;

/// <summary>QR decoding by Debian's libzbar0. One scanner for each photo, because a scanner must not be shared by threads.</summary>
internal sealed unsafe partial class Zbar : IDisposable
{
    private const string Library = "libzbar.so.0";
    private const int AllSymbols = 0;
    private const int QrCode = 64;
    private const int Enable = 0;
    private const int SmallestCode = 21; // modules of a side: version 1
    private const uint GrayFormat = 0x30303859; // the four characters "Y800"
    private readonly nint _scanner = zbar_image_scanner_create();
    private readonly nint _image = zbar_image_create();

    public Zbar()
    {
        _ = zbar_image_scanner_set_config(_scanner, AllSymbols, Enable, 0);
        _ = zbar_image_scanner_set_config(_scanner, QrCode, Enable, 1);
    }

    public static bool IsInstalled { get; } = NativeLibrary.TryLoad(Library, out _);

    /// <summary>The texts of all QR codes in the picture; empty when there is none.</summary>
    public IReadOnlyList<string> Scan(GrayImage picture)
    {
        if (picture.Width < SmallestCode || picture.Height < SmallestCode)
        {
            return [];
        }

        var texts = new List<string>(1);
        fixed (byte* pixels = picture.Pixels)
        {
            zbar_image_set_format(_image, new CULong(GrayFormat));
            zbar_image_set_size(_image, (uint)picture.Width, (uint)picture.Height);
            zbar_image_set_data(_image, pixels, new CULong((uint)picture.Pixels.Length), 0);
            var found = zbar_scan_image(_scanner, _image);
            for (var symbol = found > 0 ? zbar_image_first_symbol(_image) : 0; symbol != 0; symbol = zbar_symbol_next(symbol))
            {
                texts.Add(Encoding.UTF8.GetString(zbar_symbol_get_data(symbol), (int)zbar_symbol_get_data_length(symbol)));
            }

            zbar_image_set_data(_image, null, new CULong(0), 0);
        }

        return texts;
    }

    public void Dispose()
    {
        zbar_image_destroy(_image);
        zbar_image_scanner_destroy(_scanner);
    }

    [LibraryImport(Library)]
    private static partial nint zbar_image_scanner_create();

    [LibraryImport(Library)]
    private static partial void zbar_image_scanner_destroy(nint scanner);

    [LibraryImport(Library)]
    private static partial int zbar_image_scanner_set_config(nint scanner, int symbol, int setting, int value);

    [LibraryImport(Library)]
    private static partial int zbar_scan_image(nint scanner, nint image);

    [LibraryImport(Library)]
    private static partial nint zbar_image_create();

    [LibraryImport(Library)]
    private static partial void zbar_image_destroy(nint image);

    [LibraryImport(Library)]
    private static partial void zbar_image_set_format(nint image, CULong format);

    [LibraryImport(Library)]
    private static partial void zbar_image_set_size(nint image, uint width, uint height);

    [LibraryImport(Library)]
    private static partial void zbar_image_set_data(nint image, byte* pixels, CULong length, nint cleanUp);

    [LibraryImport(Library)]
    private static partial nint zbar_image_first_symbol(nint image);

    [LibraryImport(Library)]
    private static partial nint zbar_symbol_next(nint symbol);

    [LibraryImport(Library)]
    private static partial byte* zbar_symbol_get_data(nint symbol);

    [LibraryImport(Library)]
    private static partial uint zbar_symbol_get_data_length(nint symbol);
}
