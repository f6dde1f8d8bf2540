using Bot.Channels.Reminders;

namespace Bot.Host.Jobs;

/// <summary>Reminds people of one kind of thing. Whom, of what and when not: config/reminders.yaml and the kind's rules.</summary>
public sealed class ReminderWork(string name, ReminderSweep sweep) : IClockWork
{
    public string Name => name;

    public async Task RunAsync(CancellationToken ct) => await sweep.RunAsync(ct);
}
