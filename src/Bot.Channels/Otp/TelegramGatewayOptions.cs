namespace Bot.Channels.Otp;

/// <summary>The section Otp:TelegramGateway.</summary>
public sealed record TelegramGatewayOptions
{
    /// <summary>Where reports come in, below PublicUrl.</summary>
    public const string ReportPath = "/otp/telegram-gateway/report";

    /// <summary>Of gateway.telegram.org; not the bot's token. A secret.</summary>
    public string Token { get; init; } = string.Empty;

    public Uri ApiRoot { get; init; } = new("https://gatewayapi.telegram.org");

    /// <summary>A verified channel in whose name codes come; Telegram's own otherwise.</summary>
    public string? Sender { get; init; }

    /// <summary>Where Telegram reports what became of a code; null where no https address is there.</summary>
    public Uri? ReportUrl { get; init; }
}
