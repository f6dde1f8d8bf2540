using System.Diagnostics;

namespace Bot.Tests.Documents.Posters;

/// <summary>Programs that look at what was made, independent of what made it.</summary>
internal static class Printed
{
    /// <summary>The texts of all QR codes in a picture.</summary>
    public static Task<string> QrAsync(byte[] png) => InFileAsync(png, file => RunAsync("zbarimg", "--nodbus", "--quiet", "--raw", file));

    /// <summary>The pages' size, as in "595.276 x 841.89 pts (A4)".</summary>
    public static Task<string> FactsAsync(byte[] pdf) => InFileAsync(pdf, file => RunAsync("pdfinfo", file));

    public static Task<string> TextAsync(byte[] pdf) => InFileAsync(pdf, file => RunAsync("pdftotext", "-layout", file, "-"));

    public static Task<byte[]> RasterAsync(byte[] pdf, int dpi) => InFileAsync(pdf, async file =>
    {
        await RunAsync("pdftoppm", "-png", "-r", $"{dpi}", "-f", "1", "-l", "1", "-singlefile", file, file + ".page");
        return await File.ReadAllBytesAsync(file + ".page.png");
    });

    private static async Task<T> InFileAsync<T>(byte[] content, Func<string, Task<T>> look)
    {
        var folder = Directory.CreateTempSubdirectory("printed");
        try
        {
            var file = Path.Combine(folder.FullName, "made");
            await File.WriteAllBytesAsync(file, content);
            return await look(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said.Trim();
    }
}
