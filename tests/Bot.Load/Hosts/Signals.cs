using System.Runtime.InteropServices;

namespace Bot.Load.Hosts;

/// <summary>Signals of Linux that .NET cannot send.</summary>
internal static partial class Signals
{
    /// <summary>Ends a process politely.</summary>
    public const int Terminate = 15;

    /// <summary>Goes on after <see cref="Freeze"/>.</summary>
    public const int Thaw = 18;

    /// <summary>Stops a process where it stands, without telling it.</summary>
    public const int Freeze = 19;

    [LibraryImport("libc", EntryPoint = "kill")]
    public static partial int Send(int process, int signal);
}
