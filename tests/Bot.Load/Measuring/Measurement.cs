namespace Bot.Load.Measuring;

/// <summary>One line of the table.</summary>
internal sealed record Measurement
{
    public required string Load { get; init; }

    public required string Store { get; init; }

    public required int Instances { get; init; }

    public required double UpdatesPerSecond { get; init; }

    /// <summary>Milliseconds.</summary>
    public required double Median { get; init; }

    /// <summary>Milliseconds that 99 of 100 replies took at most.</summary>
    public required double NinetyNine { get; init; }

    /// <summary>Processor seconds for 1,000 updates.</summary>
    public required double Bot { get; init; }

    public required double Database { get; init; }

    public required double Generator { get; init; }

    /// <summary>Cores that other programs of the machine used meanwhile.</summary>
    public required double Others { get; init; }

    public required double PeakMegabytes { get; init; }

    public required long Rows { get; init; }

    public required long Repeats { get; init; }

    public required int Faults { get; init; }
}
