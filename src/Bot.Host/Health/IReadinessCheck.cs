namespace Bot.Host.Health;

/// <summary>One thing without which nobody can be served. What only one channel needs stands in <see cref="ChannelStates"/>.</summary>
public interface IReadinessCheck
{
    string Name { get; }

    /// <summary>Null when all is well, else what is wrong in words an operator can act on. No personal data: the answer is public.</summary>
    ValueTask<string?> ProblemAsync(CancellationToken ct);
}
