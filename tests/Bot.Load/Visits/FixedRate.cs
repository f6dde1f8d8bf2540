using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bot.Load.Visits;

/// <summary>
/// So many updates a second at random instants (Poisson), whether the service keeps up or not. Where all visitors still wait for replies the
/// instant passes and the waiting counts. A thread of its own sleeps exactly: a timer's millisecond would be most of what is measured.
/// </summary>
internal sealed partial class FixedRate : Pace, IDisposable
{
    private readonly BlockingCollection<TaskCompletionSource<long>> _waiting = [];
    private readonly double _perSecond;
    private readonly Random _random;

    public FixedRate(double perSecond, int seed)
    {
        (_perSecond, _random) = (perSecond, new Random(seed));
        new Thread(Run) { IsBackground = true, Name = "pace" }.Start();
    }

    public override ValueTask<long> NextAsync()
    {
        var turn = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_waiting.IsAddingCompleted)
        {
            return new(Stopwatch.GetTimestamp());
        }

        _waiting.Add(turn);
        return new(turn.Task);
    }

    public void Dispose() => _waiting.CompleteAdding();

    private void Run()
    {
        var at = (double)Stopwatch.GetTimestamp();
        foreach (var turn in _waiting.GetConsumingEnumerable())
        {
            at += -Math.Log(1 - _random.NextDouble()) / _perSecond * Stopwatch.Frequency;
            SleepUntil((long)at);
            turn.SetResult((long)at);
        }
    }

    private static void SleepUntil(long at)
    {
        if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), at) is { Ticks: > 0 } left)
        {
            var time = new TimeSpec((long)left.TotalSeconds, (left.Ticks % TimeSpan.TicksPerSecond) * 100);
            _ = NanoSleep(time, IntPtr.Zero);
        }
    }

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int NanoSleep(in TimeSpec time, IntPtr left);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec(long seconds, long nanoseconds)
    {
        private readonly long _seconds = seconds;
        private readonly long _nanoseconds = nanoseconds;
    }
}
