using Bot.Dialogs.Messaging;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>What an update turned out to be: an event for the conversation, or nothing for us.</summary>
internal readonly record struct TelegramUpdate
{
    /// <summary>0 when it could not even be found.</summary>
    public long UpdateId { get; init; }

    /// <summary>Null for what is acknowledged and ignored.</summary>
    public InboundEvent? Event { get; init; }

    /// <summary>Of a pressed button: what must be answered so that it stops spinning.</summary>
    public string? CallbackId { get; init; }

    /// <summary>The message on which the pressed button hung, if Telegram still knows it.</summary>
    public (long Chat, long Message)? Tapped { get; init; }

    /// <summary>Not the JSON of an update at all.</summary>
    public bool IsMalformed { get; init; }
}
