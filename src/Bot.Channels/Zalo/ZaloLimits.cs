using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Channels.Zalo;

/// <summary>
/// What a Zalo message can carry, so that dialogs written today can also be said there: an official account (OA Open API v3), and a bot of
/// the Bot Platform, which has no buttons at all. Where buttons do not suffice, answers become a numbered list (<see cref="MessageFit"/>).
/// </summary>
public static class ZaloLimits
{
    /// <summary>OA Open API, message/cs, and Bot Platform, sendMessage: 2,000 characters; counted in UTF-16 units, which never counts too few.</summary>
    public const int TextLength = 2000;

    /// <summary>OA Open API, message/cs with an image: text of 2,000 characters; Bot Platform, sendPhoto: caption of 2,000.</summary>
    public const int CaptionLength = 2000;

    /// <summary>OA Open API, appendix on buttons: 5 in one message. There are no quick replies and no keyboards.</summary>
    public const int Buttons = 5;

    /// <summary>OA Open API, appendix on buttons: title of 100 characters.</summary>
    public const int HardLabelLength = 100;

    /// <summary>Not documented; a button takes the width of the chat, so what Telegram's widest button shows.</summary>
    public const int VisibleLabelLength = 30;

    /// <summary>OA Open API, appendix on buttons: payload of oa.query of 1,000 characters. It comes back as typed text: never trust it.</summary>
    public const int PayloadBytes = 1000;

    /// <summary>
    /// OA Open API: a consultation message is free for 48 hours after the person's last action, charged until the seventh day and refused
    /// from then on (errors -230, -232).
    /// </summary>
    public static readonly TimeSpan ReplyWindow = TimeSpan.FromDays(7);

    /// <summary>An official account. Health words stay out of its messages until an agreement with Zalo allows them to be kept there.</summary>
    public static ChannelLimits OfficialAccount { get; } = new()
    {
        Channel = ChatAddress.Zalo,
        TextLength = TextLength,
        CaptionLength = CaptionLength,
        HardLabelLength = HardLabelLength,
        VisibleLabelLength = VisibleLabelLength,
        ButtonsPerMessage = Buttons,
        PayloadBytes = PayloadBytes,
        ReplyWindow = ReplyWindow,
        MayCarryHealthWords = false,
    };

    /// <summary>A bot of the Bot Platform: labels are lines of the text, so they have no width of their own. No time limit for answers is documented.</summary>
    public static ChannelLimits Bot { get; } = new()
    {
        Channel = "zalo-bot",
        TextLength = TextLength,
        CaptionLength = CaptionLength,
        HardLabelLength = TextLength,
        VisibleLabelLength = TextLength,
        ButtonsPerMessage = 0,
        PayloadBytes = PayloadBytes,
        MayCarryHealthWords = false,
    };
}
