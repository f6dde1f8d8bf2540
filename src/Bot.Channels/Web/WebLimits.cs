using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Channels.Web;

/// <summary>
/// What the web chat can carry. The page is ours, so the numbers are what a person on a phone can still read and press,
/// and messages never leave our own servers.
/// </summary>
public static class WebLimits
{
    public static ChannelLimits Value { get; } = new()
    {
        Channel = ChatAddress.Web,
        TextLength = 8_000,
        CaptionLength = 8_000,
        HardLabelLength = 200,
        VisibleLabelLength = 40,
        ButtonsPerMessage = 40,
        PayloadBytes = 256,
        MayCarryHealthWords = true,
    };
}
