using Bot.Channels.Units;

namespace Bot.Host.Jobs;

/// <summary>Greets people whose phone was verified, or who came in with a list, and tells them what is expected of them.</summary>
public sealed class UnitWelcomeWork(UnitWelcomeSweep sweep) : IClockWork
{
    public string Name => Schedule.UnitWelcomes;

    public async Task RunAsync(CancellationToken ct) => await sweep.RunAsync(ct);
}
