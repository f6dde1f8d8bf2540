using Bot.Load.Scenarios;

namespace Bot.Load.Visits;

/// <summary>Who visits, how many at once, and how fast.</summary>
internal sealed record CrowdPlan(Mix Mix)
{
    /// <summary>Visitors at work at the same time.</summary>
    public int AtOnce { get; init; } = 64;

    public Pace Pace { get; init; } = Pace.AtOnce;

    public int Seed { get; init; } = 1;

    /// <summary>A chat that none of them uses.</summary>
    public long? Reserved { get; init; }

    /// <summary>A reply that takes longer is lost.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
