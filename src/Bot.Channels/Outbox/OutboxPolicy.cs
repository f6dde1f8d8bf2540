namespace Bot.Channels.Outbox;

/// <summary>Numbers of sending. Where a platform gives no number, ours is marked as our own choice with its reason.</summary>
public static class OutboxPolicy
{
    /// <summary>Telegram bot FAQ, "My bot is hitting limits": in one chat avoid more than one message a second; short bursts pass.</summary>
    public const double ChatMessagesPerSecond = 1;

    /// <summary>Own choice within Telegram's "short bursts": the longest answer of our flows to one tap.</summary>
    public const int ChatBurst = 5;

    /// <summary>Telegram bot FAQ: not more than 20 messages a minute in one group.</summary>
    public const double GroupMessagesPerMinute = 20;

    /// <summary>Own choice: keeps the first minute of a group near the FAQ's 20.</summary>
    public const int GroupBurst = 3;

    /// <summary>Own choice: 25 a second with a fifth of it as burst stays within the about 30 of Telegram's bot FAQ in any one second.</summary>
    public const double BurstShare = 0.2;

    /// <summary>Own choice: the first repeat of a certainly failed send.</summary>
    public static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);

    /// <summary>Own choice: as long as Telegram itself waits at most between two deliveries to a webhook (60 to 120 s).</summary>
    public static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(120);

    /// <summary>Telegram keeps what people send for 24 hours; an answer older than its question's life helps nobody.</summary>
    public static readonly TimeSpan LongestRetrying = TimeSpan.FromHours(24);

    /// <summary>Own choice: a send without a known end is re-issued after this pause, when a short break of the line has most likely passed.</summary>
    public static readonly TimeSpan ReissueAfter = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Own choice: how often a send without a known end goes out again, each time marked. With 2 of 100 answers lost, once leaves 4 of 10,000
    /// people without their message; three times leave one in 6 million.
    /// </summary>
    public const int MostReissues = 3;

    /// <summary>Own choice: a process that died with a message in the air re-issues it marked, but a message that keeps killing it is given up.</summary>
    public const int MostCrashReissues = 5;

    /// <summary>
    /// Own choice: this many different chats told to wait, with nobody served between, mean that the whole bot is. At 25 messages a second it shows
    /// within half a second. Were three chats of ten throttled each for itself, so many in a row would come by chance every three hours, and
    /// cost everybody the shortest wait of theirs.
    /// </summary>
    public const int ThrottledChatsInARow = 10;

    /// <summary>Own choice: how often a stopped channel (token revoked) is tried again.</summary>
    public static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(30);

    /// <summary>Own measurement: 64 connections capped a platform that answers after 50 ms at 1,213 messages a second, 1,024 lifted it to 18,000.</summary>
    public const int SendsAtOnce = 1024;

    /// <summary>Own choice: contents of waiting messages held in memory; beyond it only their numbers are held and the contents stay in the store.</summary>
    public const int ContentsHeld = 10_000;

    /// <summary>Own choice: pause before marks that the store refused are written again.</summary>
    public static readonly TimeSpan StoreRetry = TimeSpan.FromSeconds(1);

    /// <summary>Own choice: more than the longest that a platform's client waits for an answer; a shutdown never hangs longer.</summary>
    public static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(60);

    /// <summary>Own choice: how long a shutdown waits for the store to take the last marks.</summary>
    public static readonly TimeSpan LastMarks = TimeSpan.FromSeconds(3);

    /// <summary>Own choice: how often idle chats whose burst is full again are forgotten.</summary>
    public static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(30);

    /// <summary>Leads a message that may have arrived before, where the dialogs do not say it.</summary>
    public const string ResentVi = "(Gửi lại vì đường truyền chập chờn)";

    /// <summary>Own choice: as <see cref="ResentVi"/>, in English.</summary>
    public const string ResentEn = "(Sent again because the connection is unstable)";

    /// <summary>The pause before repeat <paramref name="attempt"/> (from 1): doubled each time, plus up to a half by <paramref name="chance"/> (0 to 1).</summary>
    public static TimeSpan Backoff(int attempt, double chance)
    {
        var doubled = FirstBackoff * Math.Pow(2, Math.Min(attempt - 1, 16));
        return (doubled < LongestBackoff ? doubled : LongestBackoff) * (1 + (chance / 2));
    }
}
