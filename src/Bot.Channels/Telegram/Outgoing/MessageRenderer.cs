using System.Text;
using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Messaging;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>
/// Turns a message into the next call that Telegram takes; what does not fit into it is a message of its own afterwards. The keyboard hangs on
/// the last call. A message that follows a share keyboard first gives the person the usual keyboard back.
/// </summary>
internal static class MessageRenderer
{
    public static RenderedPart Render(OutgoingMessage message, bool isPrivate, bool hasOpenShareKeyboard)
    {
        var fitting = message.Choices.Where(KeyboardLayout.Fits).Take(TelegramLimits.ButtonsPerMessage).ToList();
        var markup = MarkupOf(message, fitting, isPrivate);
        if (hasOpenShareKeyboard && markup is ReplyMarkup.Inline)
        {
            return Lead(message);
        }

        if (hasOpenShareKeyboard && markup is null)
        {
            markup = new ReplyMarkup.Remove();
        }

        var most = message.Attachment is null ? TelegramLimits.TextLength : TelegramLimits.CaptionLength;
        var (links, linksLeftOut) = markup is ReplyMarkup.Share ? LinksAsText(fitting, most / 2) : ("", 0);
        var (head, tail) = TextSplitter.Cut(message.Text.Trim(), most - links.Length);
        var isLast = tail.Length == 0;
        return new RenderedPart(PartOf(message, isLast ? head + links : head, isLast ? markup : null))
        {
            Length = message.Text.TrimEnd().Length - tail.Length,
            IsLast = isLast,
            LeftOut = isLast ? message.Choices.Count - fitting.Count + linksLeftOut : 0,
        };
    }

    /// <summary>The same part without links among its buttons: for an address that Telegram does not take.</summary>
    public static OutPart WithLinksInText(OutPart part)
    {
        if (part.Markup is not ReplyMarkup.Inline inline)
        {
            return part;
        }

        var text = new StringBuilder(part.Text);
        foreach (var link in inline.Rows.SelectMany(r => r).Where(b => b.Url is not null))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(link.Text).Append(": ").Append(link.Url);
        }

        var rows = inline.Rows.Select(r => (IReadOnlyList<InlineButton>)[.. r.Where(b => b.Url is null)]).Where(r => r.Count > 0).ToList();
        return part with { Text = text.ToString(), Markup = rows.Count == 0 ? null : new ReplyMarkup.Inline(rows) };
    }

    private static OutPart? PartOf(OutgoingMessage message, string text, ReplyMarkup? markup)
    {
        if (message.Attachment is not { } attachment)
        {
            return text.Trim() is { Length: > 0 } words ? new OutPart(words, null, message.IsSensitive, markup) : null;
        }

        var isDocument = !attachment.IsImage;
        return new OutPart(text.Trim(), attachment, message.IsSensitive && !isDocument, markup) { IsDocument = isDocument };
    }

    private static ReplyMarkup? MarkupOf(OutgoingMessage message, List<OutgoingChoice> choices, bool isPrivate)
    {
        if (isPrivate && message is { Input: InputHint.Contact or InputHint.Location, ShareLabel: { Length: > 0 } label })
        {
            var words = KeyboardLayout.Rows([.. choices.Where(c => c.Kind != ChoiceKind.Link)], message.Columns);
            return new ReplyMarkup.Share(
                KeyboardLayout.Label(label),
                message.Input == InputHint.Contact,
                [.. words.Select(row => (IReadOnlyList<string>)[.. row.Select(c => KeyboardLayout.Label(c.Label))])]);
        }

        return choices.Count == 0 ? null : new ReplyMarkup.Inline(InlineRows(choices, message.Columns));
    }

    private static List<IReadOnlyList<InlineButton>> InlineRows(List<OutgoingChoice> choices, int columns)
    {
        var rows = new List<IReadOnlyList<InlineButton>>();
        foreach (var row in KeyboardLayout.Rows(choices, columns))
        {
            var buttons = new InlineButton[row.Count];
            for (var i = 0; i < row.Count; i++)
            {
                var choice = row[i];
                buttons[i] = choice.Kind == ChoiceKind.Link
                    ? new InlineButton(KeyboardLayout.Label(choice.Label), null, choice.Url)
                    : new InlineButton(KeyboardLayout.Label(choice.Label), choice.Payload, null);
            }

            rows.Add(buttons);
        }

        return rows;
    }

    /// <summary>A share keyboard has no room for links, so they go into the text; those that would fill the message are left out.</summary>
    private static (string Text, int LeftOut) LinksAsText(List<OutgoingChoice> choices, int most)
    {
        var links = choices.Where(c => c.Kind == ChoiceKind.Link).Select(c => $"\n{c.Label}: {c.Url}").ToList();
        var text = string.Concat(links);
        return text.Length <= most ? (text, 0) : ("", links.Count);
    }

    /// <summary>
    /// One message carries one keyboard, so taking the share keyboard away needs a message of its own: the first paragraph where there
    /// are several, else a short line.
    /// </summary>
    private static RenderedPart Lead(OutgoingMessage message)
    {
        var text = message.Text;
        var border = text.IndexOf("\n\n", StringComparison.Ordinal);
        var hasLead = border > 0 && border <= TelegramLimits.TextLength && message.Attachment is null
            && text.AsSpan(0, border).Trim().Length > 0 && text.AsSpan(border).Trim().Length > 0;
        var lead = hasLead ? text[..border].Trim() : message.Language == "en" ? "The share button is closed." : "Đã đóng nút chia sẻ.";
        return new RenderedPart(new OutPart(lead, null, message.IsSensitive, new ReplyMarkup.Remove())) { Length = hasLead ? border : 0 };
    }
}

/// <summary>The next call of a message; null when there is nothing to say.</summary>
internal readonly record struct RenderedPart(OutPart? Part)
{
    /// <summary>How much of the message's text has gone with it.</summary>
    public int Length { get; init; }

    /// <summary>Nothing is left after it.</summary>
    public bool IsLast { get; init; }

    /// <summary>Buttons that could not go with it.</summary>
    public int LeftOut { get; init; }
}
