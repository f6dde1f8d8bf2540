using System.Buffers.Binary;
using System.Diagnostics;

namespace Bot.Load.Suite;

/// <summary>A small library, compiled here, that makes a process's disk slow and its clock jump (shim.c).</summary>
internal sealed class Shim : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-shim").FullName;

    public Shim()
    {
        using var compiler = Process.Start(new ProcessStartInfo(
            "gcc", ["-shared", "-fPIC", "-O2", "-o", Library, Path.Combine(AppContext.BaseDirectory, "Suite", "shim.c")]))!;
        compiler.WaitForExit();
        if (compiler.ExitCode != 0)
        {
            throw new InvalidOperationException($"gcc ended with {compiler.ExitCode}");
        }

        Jump(TimeSpan.Zero);
    }

    /// <summary>Null where it can be compiled.</summary>
    public static string? Missing() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':').Any(f => File.Exists(Path.Combine(f, "gcc")))
        ? null
        : "needs gcc (apt-get install gcc libc6-dev)";

    private string Library => Path.Combine(_folder, "shim.so");

    private string Clock => Path.Combine(_folder, "clock");

    public IReadOnlyDictionary<string, string> SlowFlush(int milliseconds) => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = Library, ["SHIM_FLUSH_MS"] = $"{milliseconds}",
    };

    public IReadOnlyDictionary<string, string> JumpingClock() => new Dictionary<string, string> { ["LD_PRELOAD"] = Library, ["SHIM_CLOCK"] = Clock };

    /// <summary>From now on the clock shows so much more than it should.</summary>
    public void Jump(TimeSpan ahead)
    {
        using var file = new FileStream(Clock, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        Span<byte> seconds = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(seconds, (long)ahead.TotalSeconds);
        file.Write(seconds);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
