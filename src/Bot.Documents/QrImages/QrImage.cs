using System.Globalization;
using System.Security;
using System.Text;
using QRCoder;

namespace Bot.Documents.QrImages;

/// <summary>
/// Draws a text as a QR code with error correction Q (a quarter may be dirty or torn, as the poster rule asks) and the quiet zone
/// that the standard demands. Fast enough (under a millisecond) to be drawn on each request.
/// </summary>
public static class QrImage
{
    /// <summary>A PNG, black on white, for chats and printing. Throws <see cref="ArgumentException"/> for a text that is empty or too long.</summary>
    public static byte[] Png(string text, int modulePixels = QrImagePolicy.ModulePixels)
    {
        using var matrix = Matrix(text);
        using var png = new PngByteQRCode(matrix);
        return png.GetGraphic(modulePixels);
    }

    /// <summary>An SVG that fills the width it is given; the label is its title, so that screen readers say what the picture is.</summary>
    public static string Svg(string text, string label)
    {
        using var matrix = Matrix(text);
        using var svg = new SvgQRCode(matrix);
        var drawn = svg.GetGraphic(new System.Drawing.Size(512, 512), "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        var opening = drawn.IndexOf('>', drawn.IndexOf("<svg", StringComparison.Ordinal));
        return $"{drawn[..opening]} role=\"img\"><title>{SecurityElement.Escape(label)}</title>{drawn[(opening + 1)..]}";
    }

    /// <summary>The code for a drawing; whoever places it leaves <see cref="QrImagePolicy.QuietZoneModules"/> white squares around it.</summary>
    public static QrOutline Outline(string text)
    {
        using var matrix = Matrix(text);
        const int zone = QrImagePolicy.QuietZoneModules;
        var side = matrix.ModuleMatrix.Count - (2 * zone);
        var path = new StringBuilder();
        for (var y = 0; y < side; y++)
        {
            var row = matrix.ModuleMatrix[y + zone];
            for (var x = 0; x < side; x++)
            {
                var length = 0;
                while (x + length < side && row[x + length + zone])
                {
                    length++;
                }

                if (length > 0)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{length}v1h-{length}z");
                    x += length;
                }
            }
        }

        return new QrOutline(side, path.ToString());
    }

    private static QRCodeData Matrix(string text)
    {
        if (text.Length == 0 || Encoding.UTF8.GetByteCount(text) > QrImagePolicy.LongestText)
        {
            throw new ArgumentException($"A QR code holds 1 to {QrImagePolicy.LongestText} bytes at level Q.", nameof(text));
        }

        return QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
    }
}
