namespace Bot.Channels.Web;

/// <summary>Numbers of the web chat. "Protocol" means the public description of Direct Line 3.0.</summary>
public static class WebPolicy
{
    /// <summary>A session token opens its conversation for 30 minutes and can be renewed (protocol: expires_in 1800).</summary>
    public static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(30);

    /// <summary>A stream address is used within 60 seconds and once (protocol: reconnect to a conversation).</summary>
    public static readonly TimeSpan StreamTokenLifetime = TimeSpan.FromSeconds(60);

    /// <summary>A link to a file in a message works for a day: long enough to come back to it, too short to be passed around for good (own choice).</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(24);

    /// <summary>The longest text taken from a person, in UTF-16 units; more is cut and the person is told. About two printed pages (own choice).</summary>
    public const int InboundTextLength = 4_000;

    /// <summary>Longest body of an activity: the text above in four-byte characters with room to spare (own choice).</summary>
    public const int ActivityBytes = 64 * 1024;

    /// <summary>How long an activity may take to come in: some kB, also over a network that lets hardly anything pass (own choice).</summary>
    public static readonly TimeSpan ActivityTime = TimeSpan.FromSeconds(30);

    /// <summary>How long a picture may take: half a megabyte, as most cameras make it, over 3 kB/s; the largest needs 60 kB/s (own choice).</summary>
    public static readonly TimeSpan UploadTime = TimeSpan.FromSeconds(180);

    /// <summary>Largest picture, as a phone's camera makes it (own choice, the same as on Telegram).</summary>
    public const int UploadBytes = 10 * 1024 * 1024;

    /// <summary>Deepest JSON taken: a real activity needs 6 levels (own choice).</summary>
    public const int JsonDepth = 16;

    /// <summary>A deep link carries at most 64 characters (the same as a Telegram start parameter).</summary>
    public const int StartLength = 64;

    /// <summary>Longest QR text passed on: a chip ID card's text has about 150 characters, a version 40 code could hold 4,296 (own choice).</summary>
    public const int QrTextLength = 1_000;

    /// <summary>Longest label repeated in the history for a pressed button: one line of a desk screen (own choice).</summary>
    public const int LabelLength = 120;

    /// <summary>Longest client-made id of an activity kept as it is; others are hashed.</summary>
    public const int ClientIdLength = 64;

    /// <summary>Streams open at once in one conversation: a few tabs and devices. One more closes the oldest.</summary>
    public const int StreamsPerConversation = 5;

    /// <summary>Activities in one set; a client that lags gets several sets.</summary>
    public const int ActivitiesPerSet = 100;

    /// <summary>Ping of an open stream: mobile networks drop silent connections after about a minute.</summary>
    public static readonly TimeSpan StreamPing = TimeSpan.FromSeconds(25);

    /// <summary>A stream whose ping stays unanswered this long is given up.</summary>
    public static readonly TimeSpan StreamPingTimeout = TimeSpan.FromSeconds(20);

    /// <summary>How often an instance looks for lines that others wrote for the pages open here: a person does not feel it (own choice).</summary>
    public static readonly TimeSpan LookForOthers = TimeSpan.FromMilliseconds(500);

    /// <summary>How far back it looks: the clocks of two machines may differ, and a commit takes its time (own choice).</summary>
    public static readonly TimeSpan OthersSince = TimeSpan.FromSeconds(10);

    /// <summary>A stream looks for itself this often, should a wake-up have come to another instance.</summary>
    public static readonly TimeSpan StreamLook = TimeSpan.FromSeconds(20);

    /// <summary>Longest wait of a long poll: below the 30 seconds after which proxies give up.</summary>
    public static readonly TimeSpan LongPoll = TimeSpan.FromSeconds(25);

    /// <summary>Uploads held in memory at once on this instance: they bound the memory that pictures take (own choice).</summary>
    public const int UploadsAtOnce = 8;

    /// <summary>How much larger than one minute's allowance a burst may be: everything a person taps in a hurry.</summary>
    public const double BurstShare = 0.5;
}
