namespace Bot.Channels.Telegram;

/// <summary>Settings of the section <c>Telegram</c>, as read and proven by <see cref="TelegramOptionsReader"/>.</summary>
public sealed record TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>Where Telegram calls us.</summary>
    public const string WebhookPath = "/telegram/webhook";

    /// <summary>Bot API, setWebhook: secret_token of 1–256 characters.</summary>
    public const int MaxSecretLength = 256;

    public TelegramMode Mode { get; init; }

    /// <summary>From @BotFather. Secret.</summary>
    public string Token { get; init; } = string.Empty;

    /// <summary>Another address for a local Bot API server or a fake one.</summary>
    public Uri ApiRoot { get; init; } = new("https://api.telegram.org");

    /// <summary>Telegram shows it with every webhook call. Secret.</summary>
    public string WebhookSecret { get; init; } = string.Empty;

    /// <summary>The address phones reach; the webhook lies below it.</summary>
    public string PublicUrl { get; init; } = string.Empty;

    /// <summary>Telegram bot FAQ: about 30 messages/s in all; 25 leaves room for edits. 0 lifts every limit, for measuring.</summary>
    public double MessagesPerSecond { get; init; } = 25;

    /// <summary>Telegram bot FAQ: about one message/s in one chat, short bursts pass. 0 lifts the limit.</summary>
    public double MessagesPerSecondPerChat { get; init; } = 1;

    /// <summary>Takes the buttons off a message once one of them was pressed.</summary>
    public bool RemoveUsedButtons { get; init; } = true;

    /// <summary>Bot API, setWebhook: 1–100 simultaneous calls, 40 by default.</summary>
    public int MaxConnections { get; init; } = 40;

    public string WebhookUrl => PublicUrl.TrimEnd('/') + WebhookPath;

    /// <summary>Never the secrets.</summary>
    public override string ToString() => $"Telegram {Mode}";
}
