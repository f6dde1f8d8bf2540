using System.Diagnostics.Metrics;

namespace Bot.Host.Jobs;

/// <summary>How often the work of the clock ran, and how it ended.</summary>
internal sealed class JobMeters : IDisposable
{
    private readonly Meter _meter = new("Bot.Jobs");
    private readonly Counter<long> _runs;

    public JobMeters() => _runs = _meter.CreateCounter<long>("bot.jobs", description: "Runs of the work of the clock, by work and result");

    /// <summary>Lets all begin at zero, so that the first failure is an increase.</summary>
    public void Begin()
    {
        foreach (var work in Schedule.All)
        {
            Count(work.Name, isDone: true, 0);
            Count(work.Name, isDone: false, 0);
        }
    }

    public void Ran(string work, bool isDone) => Count(work, isDone, 1);

    public void Dispose() => _meter.Dispose();

    private void Count(string work, bool isDone, long times) =>
        _runs.Add(times, new KeyValuePair<string, object?>("work", work), new KeyValuePair<string, object?>("result", isDone ? "done" : "failed"));
}
