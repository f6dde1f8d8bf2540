namespace Bot.Channels.Telegram;

/// <summary>Numbers of the Telegram channel, each with the platform rule or reason behind it.</summary>
internal static class TelegramPolicy
{
    /// <summary>Bot API, "getting updates": parameters of one call or webhook body are capped at 1 MiB in total.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    /// <summary>Own bound: 100 updates of a poll with room to spare, so that a broken proxy cannot fill the memory.</summary>
    public const int MaxPollBytes = 32 * 1024 * 1024;

    /// <summary>Bot API, getFile: bots can download files of up to 20 MB.</summary>
    public const int MaxDownloadBytes = 20 * 1024 * 1024;

    /// <summary>Bot API, answerCallbackQuery: 0–200 characters.</summary>
    public const int MaxNoteLength = 200;

    /// <summary>Bot API, setMyCommands: at most 100 commands.</summary>
    public const int MaxCommands = 100;

    /// <summary>Bot API, BotCommand: a command has 1–32 characters of a–z, 0–9 and underscore.</summary>
    public const int MaxCommandLength = 32;

    /// <summary>Bot API, BotCommand: a description has 1–256 characters.</summary>
    public const int MaxDescriptionLength = 256;

    /// <summary>Bot API, getUpdates: at most 100 updates in one answer.</summary>
    public const int PollBatch = 100;

    /// <summary>Measured on this kind of bot: 64 connections cap a slow Bot API at 1,200 messages/s, 1,024 do not.</summary>
    public const int MaxConnectionsPerServer = 1024;

    /// <summary>Own bound: uploads whose file_id is held in memory; the file_ids of older ones lie in the store only.</summary>
    public const int RememberedFiles = 1024;

    /// <summary>Own bound: groups that moved; beyond it Telegram tells us the new address of the oldest again.</summary>
    public const int RememberedMoves = 1024;

    /// <summary>Own bound: chats with an open share keyboard; beyond it the keyboards stay until the person closes them.</summary>
    public const int RememberedKeyboards = 50_000;

    /// <summary>Own bound: taps waiting to be answered or tidied; beyond it the oldest are dropped, nobody waits for them.</summary>
    public const int WaitingTaps = 1024;

    /// <summary>Own bound: with more taps waiting than this, used buttons stay, because answers matter more.</summary>
    public const int BusyTaps = 128;

    /// <summary>Bot API, getUpdates: the server clamps longer polls to 50 s.</summary>
    public static readonly TimeSpan PollTime = TimeSpan.FromSeconds(30);

    /// <summary>Own reserve: a poll ends later on the wire than on the server; shorter would cut good polls off.</summary>
    public static readonly TimeSpan PollReserve = TimeSpan.FromSeconds(15);

    /// <summary>Own limit: Telegram answers in well under a second; after this the fate of a message is unknown.</summary>
    public static readonly TimeSpan CallTime = TimeSpan.FromSeconds(30);

    /// <summary>Own limit: 10 MB over a slow line of an office.</summary>
    public static readonly TimeSpan TransferTime = TimeSpan.FromSeconds(90);

    /// <summary>Own limit: beyond it nothing was written, so the call may be repeated.</summary>
    public static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(10);

    /// <summary>Own limit: shorter than common keep-alive times, so that we hardly ever write to a connection the server just closed.</summary>
    public static readonly TimeSpan IdleConnectionTime = TimeSpan.FromSeconds(30);

    /// <summary>Own limit: a changed DNS entry is followed within this time.</summary>
    public static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Own limit: Telegram sends an update of some kB at once; it waits 60 s for our answer.</summary>
    public static readonly TimeSpan BodyTime = TimeSpan.FromSeconds(20);

    /// <summary>Telegram's server answers 429 with 5 s while it restarts; taken when it names no time.</summary>
    public static readonly TimeSpan DefaultThrottle = TimeSpan.FromSeconds(5);

    /// <summary>Own back-off after a failed poll or set-up call: starts here and doubles.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>Own back-off: never longer than this, so that a repaired bot is back soon.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Telegram's server: repeated conflicts of two pollers are delayed by 3 s; we leave the other one more room.</summary>
    public static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(10);

    /// <summary>Own limit: without a good poll for so long the channel counts as down.</summary>
    public static readonly TimeSpan SilentPoll = TimeSpan.FromSeconds(120);

    /// <summary>Own limit: an answer older than this says nothing about clocks any more. Longer than a poll and than the rhythm of getWebhookInfo.</summary>
    public static readonly TimeSpan ClockTrust = TimeSpan.FromMinutes(5);

    /// <summary>Own rhythm of getWebhookInfo; Telegram allows far more.</summary>
    public static readonly TimeSpan HealthRhythm = TimeSpan.FromSeconds(60);

    /// <summary>Own limit: an older delivery error of the webhook is history.</summary>
    public static readonly TimeSpan RecentError = TimeSpan.FromMinutes(5);

    /// <summary>Own limit: more updates waiting at Telegram than this means that we do not keep up.</summary>
    public const int ManyPending = 1000;
}
