using System.Diagnostics;

namespace Bot.Load.Visits;

/// <summary>How long replies took, from the update's begin until the whole reply came. Any thread may add.</summary>
internal sealed class Latencies
{
    private const int Most = 4_000_000;

    // By the microsecond up to four seconds; beyond it the last slot stands for all.
    private readonly int[] _counts = new int[Most];
    private long _whole;

    public long Count => Interlocked.Read(ref _whole);

    public void Add(long from, long until)
    {
        var slot = (long)Stopwatch.GetElapsedTime(from, until).TotalMicroseconds;
        Interlocked.Increment(ref _counts[Math.Clamp(slot, 0, Most - 1)]);
        Interlocked.Increment(ref _whole);
    }

    /// <summary>Milliseconds that this share of the replies took at most.</summary>
    public double Percentile(double share)
    {
        var rank = (long)Math.Ceiling(Count * share);
        for (var slot = 0; slot < Most; slot++)
        {
            rank -= _counts[slot];
            if (rank <= 0)
            {
                return slot / 1000.0;
            }
        }

        return Most / 1000.0;
    }
}
