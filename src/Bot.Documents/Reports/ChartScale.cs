namespace Bot.Documents.Reports;

/// <summary>Round figures for the helping lines: 1, 2, 2.5 or 5 times a power of ten, so that they are read at a glance.</summary>
/// <param name="Step">From line to line.</param>
/// <param name="Steps">How many.</param>
internal sealed record ChartScale(double Step, int Steps)
{
    private const int WishedSteps = 4;
    private static readonly double[] Rounds = [1, 2, 2.5, 5, 10];

    public double Top => Step * Steps;

    /// <param name="most">The largest value, above zero.</param>
    public static ChartScale Of(double most)
    {
        // Scans are whole, so no line stands between two of them.
        var rough = Math.Max(1, most / WishedSteps);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = Rounds.Select(r => r * power).First(s => s >= rough && s == Math.Floor(s));
        return new ChartScale(step, (int)Math.Ceiling(most / step));
    }
}
