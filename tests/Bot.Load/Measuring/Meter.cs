using System.Diagnostics;

namespace Bot.Load.Measuring;

/// <summary>Processor time of all who take part, at one instant.</summary>
internal readonly record struct Meter(long At, double Bot, double Database, double Generator, double Machine)
{
    public static Meter Read(IEnumerable<int> bots, IEnumerable<int> database) => new(
        Stopwatch.GetTimestamp(),
        bots.Sum(ProcessFacts.ProcessorSeconds),
        database.Sum(ProcessFacts.ProcessorSeconds),
        ProcessFacts.ProcessorSeconds(Environment.ProcessId),
        ProcessFacts.MachineSeconds());

    public double SecondsSince(Meter begin) => Stopwatch.GetElapsedTime(begin.At, At).TotalSeconds;
}
