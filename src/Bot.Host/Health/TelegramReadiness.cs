using Bot.Channels.Telegram;

namespace Bot.Host.Health;

/// <summary>Telegram must answer, when it is set up.</summary>
public sealed class TelegramReadiness(TelegramHealth health) : IReadinessCheck
{
    public string Name => "telegram";

    public ValueTask<string?> ProblemAsync(CancellationToken ct) => ValueTask.FromResult(health.Problem);
}
