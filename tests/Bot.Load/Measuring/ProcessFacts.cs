using System.Globalization;

namespace Bot.Load.Measuring;

/// <summary>What Linux tells about processes in /proc.</summary>
internal static class ProcessFacts
{
    // The kernel counts for user space in hundredths of a second on every architecture that .NET runs on (USER_HZ).
    private const double TicksPerSecond = 100;

    /// <summary>Processor time of the process, of the children it has waited for, and of its threads, in seconds; 0 once it is gone.</summary>
    public static double ProcessorSeconds(int process) => Stat(process) is { } fields ? fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture)) / TicksPerSecond : 0;

    /// <summary>The most memory that it had, in MB.</summary>
    public static double PeakMegabytes(int process) => File.ReadLines($"/proc/{process}/status")
        .Where(l => l.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(l => double.Parse(l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).First();

    /// <summary>Processor time of the whole machine spent on anything, in seconds.</summary>
    public static double MachineSeconds()
    {
        // "cpu user nice system idle iowait irq softirq steal …"
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9].Select(long.Parse).ToList();
        return (fields.Sum() - fields[3] - fields[4]) / TicksPerSecond;
    }

    public static IReadOnlyList<int> WithChildren(int process) => [process, .. Directory.EnumerateDirectories("/proc")
        .Select(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0 && Stat(id) is { } fields && fields[1] == process.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The fields after the program's name, which may hold blanks itself: state, parent, and on.</summary>
    private static string[]? Stat(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile.
            return null;
        }
    }
}
