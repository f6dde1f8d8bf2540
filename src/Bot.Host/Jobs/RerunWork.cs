using Bot.Channels.Inbox;

namespace Bot.Host.Jobs;

/// <summary>Runs dead letters again that an operator asked for on the command line.</summary>
public sealed class RerunWork(RerunRequests requests) : IClockWork
{
    public string Name => Schedule.Reruns;

    public async Task RunAsync(CancellationToken ct) => await requests.RunAsync(ct);
}
