namespace Bot.Host.Jobs;

/// <summary>How long the traces of the path itself are kept. What belongs to people has its times in config/privacy.yaml.</summary>
public static class PathRetentionPolicy
{
    /// <summary>Event ids: Telegram repeats an undelivered update for 24 hours (Bot API server, update expiry); doubled for safety.</summary>
    public static readonly TimeSpan EventIds = TimeSpan.FromHours(48);

    /// <summary>Events whose turn failed, with what the person sent: own decision, long enough to mend the cause and run them again.</summary>
    public static readonly TimeSpan DeadLetters = TimeSpan.FromDays(14);

    /// <summary>Messages given up: own decision, like <see cref="DeadLetters"/>.</summary>
    public static readonly TimeSpan FailedMessages = TimeSpan.FromDays(14);

    /// <summary>That a reminder was said: own decision, far longer than one may come late or a clock is ever set back.</summary>
    public static readonly TimeSpan ReminderClaims = TimeSpan.FromDays(30);

    /// <summary>Lines of the web chat: own decision, as long as a check-in is kept by default, so that the browser shows what the person did.</summary>
    public static readonly TimeSpan WebLines = TimeSpan.FromDays(30);

    /// <summary>Ids under which platforms keep our pictures: own decision, so that those of posters replaced long ago do not pile up.</summary>
    public static readonly TimeSpan Uploads = TimeSpan.FromDays(180);

    /// <summary>Own decision: rows removed in one transaction, so that nobody waits long behind the clean-up.</summary>
    public const int RowsAtATime = 500;
}
