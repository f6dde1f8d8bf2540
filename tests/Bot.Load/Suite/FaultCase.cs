namespace Bot.Load.Suite;

/// <summary>One thing that goes wrong while people are served, and what must hold all the same.</summary>
/// <param name="Name">For choosing it.</param>
/// <param name="What">What goes wrong, in a few words.</param>
/// <param name="RunAsync">Throws <see cref="CaseFailedException"/>, or says what happened.</param>
internal sealed record FaultCase(string Name, string What, Func<CaseContext, Task<string>> RunAsync)
{
    /// <summary>True when it mostly waits: the whole suite then runs it beside the other cases.</summary>
    public bool IsMostlyWaiting { get; init; }

    /// <summary>Why it cannot run on this machine; null when it can.</summary>
    public Func<string?> Missing { get; init; } = () => null;
}
