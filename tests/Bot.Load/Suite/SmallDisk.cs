using System.Diagnostics;

namespace Bot.Load.Suite;

/// <summary>
/// A disk that can be filled: a small one in memory where this user may mount, else a limit on the size of the files that the service may
/// write, which it meets in the same place.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    /// <summary>Room for a healthy service, which asks for 100 MB free.</summary>
    private const long Megabytes = 160;

    private readonly bool _isMounted;

    private SmallDisk(string folder, bool isMounted) => (Folder, _isMounted) = (folder, isMounted);

    public string Folder { get; }

    public string Kind => _isMounted ? "a small disk" : "a limit on files";

    /// <summary>The signal that a limit brings would end the process; ignored, the write fails, as on a full disk.</summary>
    public IReadOnlyList<string> Wrapper => _isMounted ? [] : ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"];

    private string Ballast => Path.Combine(Folder, "ballast");

    public static SmallDisk Make()
    {
        var folder = Directory.CreateTempSubdirectory("bot-disk").FullName;
        return new SmallDisk(folder, Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "tmpfs", folder));
    }

    public void Fill(int process)
    {
        if (!_isMounted)
        {
            Run("prlimit", "--pid", $"{process}", "--fsize=4096:unlimited");
            return;
        }

        using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var megabyte = 0; megabyte <= Megabytes; megabyte++)
            {
                file.Write(new byte[1024 * 1024]);
            }
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    public void Empty(int process)
    {
        if (_isMounted)
        {
            File.Delete(Ballast);
        }
        else
        {
            Run("prlimit", "--pid", $"{process}", "--fsize=unlimited:unlimited");
        }
    }

    public void Dispose()
    {
        if (_isMounted)
        {
            Run("umount", Folder);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
