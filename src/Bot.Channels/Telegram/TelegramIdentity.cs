using System.Globalization;

namespace Bot.Channels.Telegram;

/// <summary>Which bot we are. The id stands in the token; the name comes from Telegram shortly after the start.</summary>
public sealed class TelegramIdentity
{
    private volatile string? _username;

    internal TelegramIdentity(string token)
    {
        var id = token[..Math.Max(0, token.IndexOf(':', StringComparison.Ordinal))];
        BotId = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>0 when Telegram is off.</summary>
    public long BotId { get; }

    /// <summary>Without "@", for links such as t.me/name; null until Telegram told it.</summary>
    public string? Username => _username;

    internal void Named(string? username) => _username = string.IsNullOrEmpty(username) ? _username : username;

    /// <summary>Update ids count anew with each bot, so the bot is part of the event's id.</summary>
    internal string EventId(long updateId) => string.Create(CultureInfo.InvariantCulture, $"{BotId}:{updateId}");

    /// <summary>Before we know our own name every name passes: answering one command too many is better than silence.</summary>
    internal bool IsOwnName(ReadOnlySpan<char> name) => _username is null || name.Equals(_username, StringComparison.OrdinalIgnoreCase);
}
