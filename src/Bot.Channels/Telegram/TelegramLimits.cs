using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Channels.Telegram;

/// <summary>What a Telegram message can carry; each number with its source.</summary>
public static class TelegramLimits
{
    /// <summary>Bot API, sendMessage: 1–4096 characters after entities parsing; counted in UTF-16 units, which never counts too few.</summary>
    public const int TextLength = 4096;

    /// <summary>Bot API, sendPhoto and sendDocument: caption of 0–1024 characters.</summary>
    public const int CaptionLength = 1024;

    /// <summary>Bot API, InlineKeyboardButton: callback_data of 1–64 bytes (bytes, not letters).</summary>
    public const int PayloadBytes = 64;

    /// <summary>Not documented; apps show two lines at the most, so more is never readable.</summary>
    public const int HardLabelLength = 64;

    /// <summary>One button over the whole width of a small phone: about 30 letters (measured by others, see also <see cref="VisibleWidth"/>).</summary>
    public const int VisibleLabelLength = 30;

    /// <summary>Not documented; the server takes 100 buttons and cuts what is beyond.</summary>
    public const int ButtonsPerMessage = 100;

    /// <summary>Not documented; apps squeeze more than 8 buttons of a row beyond reading.</summary>
    public const int ButtonsPerRow = 8;

    public static ChannelLimits Limits { get; } = new()
    {
        Channel = ChatAddress.Telegram,
        TextLength = TextLength,
        CaptionLength = CaptionLength,
        HardLabelLength = HardLabelLength,
        VisibleLabelLength = VisibleLabelLength,
        ButtonsPerMessage = ButtonsPerMessage,
        PayloadBytes = PayloadBytes,
        ReplyWindow = null,
        MayCarryHealthWords = false,
    };

    /// <summary>Letters that stay visible in each of so many buttons of one row on a 360-pixel screen.</summary>
    public static int VisibleWidth(int columns) => columns switch
    {
        <= 1 => VisibleLabelLength,
        2 => 14,
        3 => 8,
        4 => 5,
        5 => 4,
        _ => 2,
    };
}
