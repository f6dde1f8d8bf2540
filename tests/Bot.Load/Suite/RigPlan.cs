using Bot.Load.Platform;

namespace Bot.Load.Suite;

/// <summary>How a case differs from visitors coming and going to one instance.</summary>
internal sealed record RigPlan
{
    public FaultRates Faults { get; init; } = FaultRates.None;

    public int Instances { get; init; } = 1;

    public int AtOnce { get; init; } = 32;

    /// <summary>The mix of a load; see <see cref="Measuring.LoadKinds"/>.</summary>
    public string Load { get; init; } = "mixed";

    public double MessagesPerSecond { get; init; }

    /// <summary>Further variables of the service's environment.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    /// <summary>As in <see cref="Hosts.HostPlan.Wrapper"/>.</summary>
    public IReadOnlyList<string> Wrapper { get; init; } = [];

    /// <summary>As in <see cref="Visits.CrowdPlan.Reserved"/>.</summary>
    public long? Reserved { get; init; }

    /// <summary>How long a visitor waits for a reply before it counts as lost: longer than any outage of the suite with all its pauses.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(3);
}
