using System.Globalization;

namespace Bot.Load.Measuring;

/// <summary>Prints measurements as a table, each the median of its rounds.</summary>
internal static class MeasurementTable
{
    private static readonly string[] Head =
        ["load", "store", "hosts", "updates/s", "p50 ms", "p99 ms", "bot", "database", "generator", "others", "peak MB", "rows", "repeats", "faults"];

    public static void Print(IReadOnlyList<Measurement> measurements)
    {
        var lines = measurements.GroupBy(m => (m.Load, m.Store, m.Instances)).Select(g => Line([.. g])).Prepend(Head).ToList();
        var widths = Enumerable.Range(0, Head.Length).Select(c => lines.Max(l => l[c].Length)).ToArray();
        foreach (var line in lines)
        {
            Console.WriteLine(string.Join("  ", line.Select((cell, c) => c < 2 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))).TrimEnd());
        }

        Console.WriteLine();
        Console.WriteLine("bot, database, generator: processor seconds for 1,000 updates. others: cores that other programs used meanwhile.");
        Console.WriteLine("Medians of the rounds; with several rounds the least and the greatest rate stand behind the rate.");
    }

    private static string[] Line(Measurement[] rounds) =>
    [
        rounds[0].Load,
        rounds[0].Store,
        Number(rounds[0].Instances, "0"),
        Number(Median(rounds, m => m.UpdatesPerSecond), "#,0") + Range(rounds),
        Number(Median(rounds, m => m.Median), "0.00"),
        Number(Median(rounds, m => m.NinetyNine), "0.0"),
        Number(Median(rounds, m => m.Bot), "0.000"),
        Number(Median(rounds, m => m.Database), "0.000"),
        Number(Median(rounds, m => m.Generator), "0.000"),
        Number(Median(rounds, m => m.Others), "0.00"),
        Number(rounds.Max(m => m.PeakMegabytes), "0"),
        Number(rounds.Sum(m => m.Rows), "#,0"),
        Number(rounds.Sum(m => m.Repeats), "#,0"),
        Number(rounds.Sum(m => m.Faults), "#,0"),
    ];

    private static string Range(Measurement[] rounds) => rounds.Length == 1
        ? string.Empty
        : $" ({Number(rounds.Min(m => m.UpdatesPerSecond), "#,0")}..{Number(rounds.Max(m => m.UpdatesPerSecond), "#,0")})";

    private static double Median(Measurement[] rounds, Func<Measurement, double> value)
    {
        var ordered = rounds.Select(value).Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
