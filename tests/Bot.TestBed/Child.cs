using System.Diagnostics;

namespace Bot.TestBed;

/// <summary>A .NET program in a process of its own, there to be killed.</summary>
public sealed class Child : IDisposable
{
    /// <summary>The exit code of a process that kill -9 ended.</summary>
    public const int Killed = 128 + 9;

    private readonly Process _process;

    private Child(Process process) => (_process, Id) = (process, process.Id);

    public int Id { get; }

    public StreamReader Output => _process.StandardOutput;

    public StreamReader Errors => _process.StandardError;

    public bool HasEnded => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>Both streams must be read, or the child stops when they are full.</summary>
    public static Child Start(string assembly, params IEnumerable<string> arguments) => Start(DotNet(assembly, arguments));

    /// <summary>Any program, such as <see cref="DotNet"/> with an environment of its own.</summary>
    public static Child Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return new Child(Process.Start(start)!);
    }

    public static ProcessStartInfo DotNet(string assembly, params IEnumerable<string> arguments) => new("dotnet", ["exec", assembly, .. arguments]);

    /// <summary>kill -9; no harm where it has ended already.</summary>
    public void Kill() => _process.Kill();

    public async Task<int> EndAsync(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);
        return _process.ExitCode;
    }

    public void Dispose() => _process.Dispose();
}
