namespace Bot.Channels.Telegram;

/// <summary>How updates reach us.</summary>
public enum TelegramMode
{
    Off = 0,

    /// <summary>We ask: needs no address of our own; one instance only.</summary>
    Polling,

    /// <summary>Telegram calls our address.</summary>
    Webhook,
}
