using System.ComponentModel;
using System.Diagnostics;

namespace Bot.Documents.Posters;

/// <summary>
/// Makes PDF and PNG from SVG with librsvg's own program: found on the PATH, started without a shell, with limits on time, size and number.
/// </summary>
public sealed class SvgPress : IDisposable
{
    private const string Program = "rsvg-convert";
    private readonly SemaphoreSlim _turns = new(PosterPolicy.AtOnce);
    private readonly string? _program;

    public SvgPress()
        : this(Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
    {
    }

    /// <param name="path">Folders to look for the program, written as PATH is.</param>
    public SvgPress(string path) =>
        _program = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(f => Path.Combine(f, Program)).FirstOrDefault(File.Exists);

    /// <summary>What to tell whoever runs the service when it is not.</summary>
    public const string HowToInstall = "sudo apt-get install librsvg2-bin";

    public bool IsInstalled => _program is not null;

    /// <summary>One file with a page for each drawing; null when the program is missing, fails, or takes too much time or room.</summary>
    public Task<byte[]?> PdfAsync(IReadOnlyList<string> pages, CancellationToken ct) => MakeAsync(["--format=pdf"], pages, ct);

    /// <summary>A picture for the screen.</summary>
    public Task<byte[]?> PngAsync(string drawing, int width, CancellationToken ct) =>
        MakeAsync(["--format=png", "--keep-aspect-ratio", FormattableString.Invariant($"--width={width}")], [drawing], ct);

    public void Dispose() => _turns.Dispose();

    private async Task<byte[]?> MakeAsync(string[] options, IReadOnlyList<string> pages, CancellationToken ct)
    {
        if (_program is null || pages.Count == 0)
        {
            return null;
        }

        await _turns.WaitAsync(ct);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(PosterPolicy.Patience + (pages.Count * PosterPolicy.PatiencePerPage));
        var folder = Directory.CreateTempSubdirectory("checkin-bot-");
        try
        {
            var files = await WriteAsync(folder.FullName, pages, patience.Token);
            return await RunAsync([.. options, .. files], patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
            _turns.Release();
        }
    }

    private static async Task<List<string>> WriteAsync(string folder, IReadOnlyList<string> pages, CancellationToken ct)
    {
        var files = new List<string>(pages.Count);
        foreach (var page in pages)
        {
            var file = Path.Combine(folder, FormattableString.Invariant($"{files.Count}.svg"));
            await File.WriteAllTextAsync(file, page, ct);
            files.Add(file);
        }

        return files;
    }

    private async Task<byte[]?> RunAsync(IEnumerable<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(_program!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        // Without it every file bears its second of birth, and the same poster would be another file each time.
        start.Environment["SOURCE_DATE_EPOCH"] = "0";
        using var process = Start(start);
        if (process is null)
        {
            return null;
        }

        try
        {
            var errors = process.StandardError.ReadToEndAsync(ct);
            var made = await ReadAsync(process.StandardOutput.BaseStream, ct);
            if (made is null)
            {
                return null;
            }

            await errors;
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 && made.Length > 0 ? made : null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Null when the program was removed since the start.</summary>
    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream output, CancellationToken ct)
    {
        using var made = new MemoryStream();
        var part = new byte[65_536];
        while (await output.ReadAsync(part, ct) is var count and > 0)
        {
            if (made.Length + count > PosterPolicy.LargestFile)
            {
                return null;
            }

            made.Write(part, 0, count);
        }

        return made.ToArray();
    }
}
