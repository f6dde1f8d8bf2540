using Bot.Load.Platform;

namespace Bot.Load.Measuring;

/// <summary>What "measure" was asked for.</summary>
internal sealed record MeasurePlan
{
    public IReadOnlyList<string> Stores { get; init; } = ["sqlite"];

    public IReadOnlyList<string> Loads { get; init; } = LoadKinds.All;

    public int Rounds { get; init; } = 1;

    public int Updates { get; init; } = 60_000;

    public int WarmUp { get; init; } = 40_000;

    public int Chats { get; init; } = 10_000;

    public int Venues { get; init; } = 1_000;

    public int AtOnce { get; init; } = 64;

    /// <summary>Updates a second of the load with a fixed rate.</summary>
    public double Rate { get; init; } = 300;

    public int Instances { get; init; } = 1;

    public int Seed { get; init; } = 1;

    public FaultRates Faults { get; init; } = FaultRates.None;
}
