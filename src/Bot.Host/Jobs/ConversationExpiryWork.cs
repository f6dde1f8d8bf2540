using Bot.Channels.Inbox;

namespace Bot.Host.Jobs;

/// <summary>Erases the answers of conversations left lying.</summary>
public sealed class ConversationExpiryWork(ConversationExpiry expiry) : IClockWork
{
    public string Name => Schedule.ConversationExpiry;

    public async Task RunAsync(CancellationToken ct) => await expiry.RunAsync(ct);
}
