namespace Bot.Host.Health;

/// <summary>Numbers of readiness.</summary>
public static class HealthPolicy
{
    /// <summary>Own choice: times are told to the minute, and a one-time code lives five; others' clocks are read with a second or two of doubt.</summary>
    public static readonly TimeSpan MostClockOff = TimeSpan.FromSeconds(60);

    /// <summary>Own choice: below 100 MB the write-ahead log of a busy minute and a backup no longer fit.</summary>
    public const long LeastFreeBytes = 100L * 1024 * 1024;

    /// <summary>Own choice: an answer is good for a second, because each look writes to the store and anybody may ask.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>Own choice: a load balancer gives up after a few seconds; a store that needs longer to write serves nobody either.</summary>
    public static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(5);

    /// <summary>Own choice: more than the outbox's longest drain, so that a send under way can end; a service manager has to wait longer.</summary>
    public static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(75);
}
