using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Messaging;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>One call that a message becomes: a text, or the attachment with a caption when there is one.</summary>
internal sealed record OutPart(string Text, OutgoingAttachment? Attachment, bool IsProtected, ReplyMarkup? Markup)
{
    /// <summary>Sent as a file for saving and printing, not as a picture for looking at.</summary>
    public bool IsDocument { get; init; }
}
