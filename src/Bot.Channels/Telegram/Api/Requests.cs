namespace Bot.Channels.Telegram.Api;

/// <summary>A text, always plain: what people wrote can then never break or forge markup. Previews are off, because fetching a link may use it up.</summary>
internal sealed record TextRequest(long Chat, string Text, bool IsProtected, ReplyMarkup? Markup);

/// <summary>A picture or document, by the id of an earlier upload or as a file.</summary>
internal sealed record FileRequest(long Chat, string Caption, bool IsProtected, ReplyMarkup? Markup)
{
    public string? FileId { get; init; }

    public UploadFile? Upload { get; init; }
}

internal sealed record WebhookRequest(string Url, string Secret, int MaxConnections);

/// <summary>One line of the command menu.</summary>
internal sealed record BotCommand(string Command, string Description);
