namespace Bot.Tests.Fakes;

/// <summary>Moves only when told.</summary>
public sealed class ManualClock(DateTimeOffset start)
{
    public DateTimeOffset Now { get; private set; } = start;

    public void Pass(TimeSpan time) => Now += time;
}
