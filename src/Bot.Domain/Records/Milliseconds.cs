namespace Bot.Domain.Records;

/// <summary>Records keep whole milliseconds: what is finer is cut off, so that an instant is the same before and after it was kept.</summary>
public static class Milliseconds
{
    public static DateTimeOffset Whole(this DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));

    public static bool IsWholeMilliseconds(this DateTimeOffset at) => at.Ticks % TimeSpan.TicksPerMillisecond == 0;
}
