using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.Web;

/// <summary>Settings of the web chat, section <c>Web</c>.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Origins of other sites that may embed the chat ("https://tinh.example"). The service's own origin is always allowed.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>New conversations per network address and minute. Generous, because a mobile network puts many phones behind one address. 0 = no limit.</summary>
    [Range(0, 100_000)]
    public int ConversationsPerAddressPerMinute { get; set; } = 60;

    /// <summary>Messages of one conversation per minute. 0 = no limit.</summary>
    [Range(0, 100_000)]
    public int MessagesPerMinute { get; set; } = 60;

    /// <summary>Fetches (polls and reconnects) of one conversation per minute; a polling client asks once a second. 0 = no limit.</summary>
    [Range(0, 100_000)]
    public int FetchesPerMinute { get; set; } = 240;

    /// <summary>Pictures of one conversation per minute. 0 = no limit.</summary>
    [Range(0, 1_000)]
    public int UploadsPerMinute { get; set; } = 10;

    /// <summary>Days that a device may stay away and still come back to its conversation; each visit starts them anew.</summary>
    [Range(1, 365)]
    public int RememberDays { get; set; } = 30;
}
