using Bot.Dialogs.Configuration;

namespace Bot.Host.Pages;

/// <summary>What the pages tell about this installation.</summary>
public sealed record PageFacts
{
    /// <summary>The address that phones reach, without a slash at its end.</summary>
    public required string PublicUrl { get; init; }

    public required OfficeConfiguration Configuration { get; init; }

    /// <summary>The bot's name without "@", as soon as Telegram told it; null while Telegram is off.</summary>
    public required Func<string?> TelegramName { get; init; }

    /// <summary>Id of the Zalo official account; null when there is none.</summary>
    public string? ZaloAccount { get; init; }

    public Office Office => Configuration.Office;

    public int CheckInDays => (int)Configuration.Privacy.Retention.CheckIns.TotalDays;

    public int DeclarationDays => (int)Configuration.Privacy.Retention.Declarations.TotalDays;
}
