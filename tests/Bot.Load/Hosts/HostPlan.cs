namespace Bot.Load.Hosts;

/// <summary>How the service is started.</summary>
internal sealed record HostPlan
{
    /// <summary>Where it finds the fake Bot API.</summary>
    public required string ApiAddress { get; init; }

    /// <summary>The store's settings, as variables of the environment.</summary>
    public required IReadOnlyDictionary<string, string> Store { get; init; }

    /// <summary>0 lifts the limits of Telegram, to measure the service and not them.</summary>
    public double MessagesPerSecond { get; init; }

    /// <summary>Off for measuring, so that each update makes one call.</summary>
    public bool RemovesUsedButtons { get; init; }

    /// <summary>Further variables of the environment.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    /// <summary>A program and its first arguments that starts the service in its place, such as prlimit; empty for none.</summary>
    public IReadOnlyList<string> Wrapper { get; init; } = [];
}
