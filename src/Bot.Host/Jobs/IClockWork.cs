namespace Bot.Host.Jobs;

/// <summary>
/// Work that the clock starts. It must be safe to run twice: every effect on people is claimed once by a natural key in the transaction
/// that makes it, whatever the scheduler does.
/// </summary>
public interface IClockWork
{
    /// <summary>Stable name: of the job, the log and the metrics.</summary>
    string Name { get; }

    Task RunAsync(CancellationToken ct);
}
