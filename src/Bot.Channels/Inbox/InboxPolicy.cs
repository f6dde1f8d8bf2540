namespace Bot.Channels.Inbox;

/// <summary>Numbers of the way in.</summary>
public static class InboxPolicy
{
    /// <summary>Own choice: a turn that throws is tried this often in all before it becomes a dead letter.</summary>
    public const int Attempts = 3;

    /// <summary>Own choice: the pause before the third attempt. With the second at once it stays far below the 2 s that Zalo gives a webhook.</summary>
    public static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(300);

    /// <summary>Telegram's getUpdates hands over at most 100 events at once, perhaps all of one chat: they must fit into its lane.</summary>
    public const int WaitingPerLane = 128;

    /// <summary>Own choice: some 0.2 s of work at the measured 20,000 turns a second; beyond it platforms are asked to send again.</summary>
    public const int WaitingInAll = 4096;

    /// <summary>
    /// Own choice: the raw bodies of all that waits, held in memory. A usual one has 1 kB, so it is reached long after <see cref="WaitingInAll"/>;
    /// one may have up to 1 MiB.
    /// </summary>
    public const long WaitingBytes = 64 * 1024 * 1024;

    /// <summary>Own choice: a text of 10,000 characters is still answered; what is beyond it is cut off before anything looks at it.</summary>
    public const int LongestText = 10_000;

    /// <summary>Own choice: how long a person's turn waits for a photo to be fetched and its QR read.</summary>
    public static readonly TimeSpan PhotoTimeLimit = TimeSpan.FromSeconds(8);

    /// <summary>Own choice: photos fetched and read at once; reading one takes a core for a tenth of a second.</summary>
    public const int PhotosAtOnce = 4;

    /// <summary>Own choice: a list of some five thousand lines; who has more brings it to the office, where it is read from a disk.</summary>
    public const int LongestDocument = 1024 * 1024;

    /// <summary>Own choice: tables held in memory at once, each from before its turn until after it.</summary>
    public const int DocumentsAtOnce = 4;

    /// <summary>How the names of files end that spreadsheet programs save as text; others are not fetched.</summary>
    public static readonly IReadOnlyList<string> TableNames = [".csv", ".tsv", ".txt"];

    /// <summary>Own choice: the longest name of a file that is passed on, as file systems allow.</summary>
    public const int LongestFileName = 255;

    /// <summary>Own choice: conversations expired between two looks at the clock.</summary>
    public const int ExpiryBatch = 100;

    /// <summary>
    /// Own choice: conversations set aside because they cannot be read, within <see cref="SetAsideWindow"/>. A disk breaks a row here and there;
    /// more at once is a fault of program or set-up, which must not cost everybody their unfinished answers.
    /// </summary>
    public const int MostSetAside = 20;

    /// <summary>Own choice: long enough to see that many break together, short enough that one bad hour does not shut people out for a day.</summary>
    public static readonly TimeSpan SetAsideWindow = TimeSpan.FromHours(1);

    /// <summary>Own choice: how often the log says that events are being refused.</summary>
    public static readonly TimeSpan TellFullEvery = TimeSpan.FromSeconds(10);

    /// <summary>Telegram and Zalo keep asking again for long; Telegram honours a webhook's Retry-After up to 3,600 s. Soon is right for a full lane.</summary>
    public static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(2);

    /// <summary>Own choice: how often a turn is done again because another instance had the same rows first, before the platform is asked to come again.</summary>
    public const int Conflicts = 5;
}
