namespace Bot.Dialogs.Messaging;

/// <summary>What a channel can carry; used by the checker when flows are loaded and by the renderer at run time.</summary>
public sealed record ChannelLimits
{
    public required string Channel { get; init; }

    /// <summary>UTF-16 units of one text message.</summary>
    public required int TextLength { get; init; }

    /// <summary>UTF-16 units of the text under a picture or file.</summary>
    public required int CaptionLength { get; init; }

    /// <summary>The platform refuses longer labels.</summary>
    public required int HardLabelLength { get; init; }

    /// <summary>Longer labels are cut off on a phone's screen.</summary>
    public required int VisibleLabelLength { get; init; }

    public required int ButtonsPerMessage { get; init; }

    public required int PayloadBytes { get; init; }

    /// <summary>How long after a person's last message we may answer; null for always.</summary>
    public TimeSpan? ReplyWindow { get; init; }

    /// <summary>Whether health words may appear in a message: not where messages leave the country (Telegram).</summary>
    public required bool MayCarryHealthWords { get; init; }
}
