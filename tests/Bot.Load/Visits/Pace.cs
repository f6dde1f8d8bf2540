using System.Diagnostics;

namespace Bot.Load.Visits;

/// <summary>When a visitor may do the next thing; the instant counts as its begin, also where the visitor was held up.</summary>
internal abstract class Pace
{
    /// <summary>As soon as the last reply came: a closed loop.</summary>
    public static Pace AtOnce { get; } = new ClosedLoop();

    public abstract ValueTask<long> NextAsync();

    private sealed class ClosedLoop : Pace
    {
        public override ValueTask<long> NextAsync() => new(Stopwatch.GetTimestamp());
    }
}
