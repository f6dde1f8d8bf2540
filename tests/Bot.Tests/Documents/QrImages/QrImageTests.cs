using System.Diagnostics;
using Bot.Documents.QrImages;

namespace Bot.Tests.Documents.QrImages;

public class QrImageTests
{
    [Fact]
    public async Task An_independent_reader_understands_the_png()
    {
        var file = Path.Combine(Path.GetTempPath(), $"qr-{Environment.ProcessId}.png");
        await File.WriteAllBytesAsync(file, QrImage.Png("https://example.vn/v/K7QM2PXD"));
        try
        {
            var start = new ProcessStartInfo("zbarimg", ["--nodbus", "--quiet", "--raw", file]) { RedirectStandardOutput = true };
            using var zbarimg = Process.Start(start)!;
            (await zbarimg.StandardOutput.ReadToEndAsync()).Trim().ShouldBe("https://example.vn/v/K7QM2PXD");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_quiet_zone_and_the_size_of_modules_are_as_promised()
    {
        var image = GrayPng.Decode(QrImage.Png("https://example.vn/v/K7QM2PXD", modulePixels: 10))!;
        var zone = QrImagePolicy.QuietZoneModules * 10;

        (image.Width % 10).ShouldBe(0);
        image.Pixels.AsSpan(0, zone * image.Width).ContainsAnyExcept(byte.MaxValue).ShouldBeFalse();
        image.Pixels[(zone * image.Width) + zone].ShouldBe((byte)0);
    }

    [Fact]
    public void The_svg_scales_and_carries_its_label_escaped()
    {
        var svg = QrImage.Svg("https://example.vn/v/K7QM2PXD", "Quán <Ba & Bốn>");

        System.Xml.Linq.XDocument.Parse(svg).Root!.Attribute("viewBox").ShouldNotBeNull();
        svg.ShouldContain("role=\"img\"><title>Quán &lt;Ba &amp; Bốn&gt;</title>");
    }

    [Fact]
    public void A_text_that_fits_no_code_is_refused()
    {
        Should.Throw<ArgumentException>(() => QrImage.Png(string.Empty));
        Should.Throw<ArgumentException>(() => QrImage.Png(new string('ế', 600)));
        QrImage.Png(new string('a', QrImagePolicy.LongestText), 2).ShouldNotBeEmpty();
    }
}
