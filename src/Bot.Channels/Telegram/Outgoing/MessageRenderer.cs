using System.Text;
using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Messaging;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>
/// Turns a message into the calls that Telegram takes. The keyboard hangs on the last one. A message that follows a share keyboard
/// first gives the person the usual keyboard back.
/// </summary>
internal static class MessageRenderer
{
    public static RenderedMessage Render(OutgoingMessage message, bool isPrivate, bool hasOpenShareKeyboard)
    {
        var fitting = message.Choices.Where(KeyboardLayout.Fits).Take(TelegramLimits.ButtonsPerMessage).ToList();
        var markup = MarkupOf(message, fitting, isPrivate);
        var text = markup is ReplyMarkup.Share ? WithLinks(message.Text, fitting) : message.Text;
        var parts = new List<OutPart>();
        if (hasOpenShareKeyboard && markup is ReplyMarkup.Inline)
        {
            text = TakeLead(parts, message, text);
        }
        else if (hasOpenShareKeyboard && markup is null)
        {
            markup = new ReplyMarkup.Remove();
        }

        AddParts(parts, message, text);
        if (parts.Count > 0)
        {
            parts[^1] = parts[^1] with { Markup = markup };
        }

        return new RenderedMessage(parts, message.Choices.Count - fitting.Count);
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

    private static void AddParts(List<OutPart> parts, OutgoingMessage message, string text)
    {
        var rest = text.Trim();
        if (message.Attachment is { } attachment)
        {
            (var caption, rest) = TextSplitter.Cut(rest, TelegramLimits.CaptionLength);
            var isDocument = !attachment.IsImage;
            parts.Add(new OutPart(caption, attachment, message.IsSensitive && !isDocument, null) { IsDocument = isDocument });
        }

        foreach (var piece in TextSplitter.Split(rest, TelegramLimits.TextLength))
        {
            parts.Add(new OutPart(piece, null, message.IsSensitive, null));
        }
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

    /// <summary>A share keyboard has no room for links, so they go into the text.</summary>
    private static string WithLinks(string text, List<OutgoingChoice> choices)
    {
        var links = choices.Where(c => c.Kind == ChoiceKind.Link).Select(c => $"{c.Label}: {c.Url}").ToList();
        return links.Count == 0 ? text : $"{text}\n{string.Join('\n', links)}";
    }

    /// <summary>
    /// One message carries one keyboard, so taking the share keyboard away needs a message of its own: the first paragraph where there
    /// are several, else a short line.
    /// </summary>
    private static string TakeLead(List<OutPart> parts, OutgoingMessage message, string text)
    {
        var border = text.IndexOf("\n\n", StringComparison.Ordinal);
        var hasLead = border > 0 && border <= TelegramLimits.TextLength && message.Attachment is null && text.AsSpan(border).Trim().Length > 0;
        var lead = hasLead ? text[..border] : message.Language == "en" ? "The share button is closed." : "Đã đóng nút chia sẻ.";
        parts.Add(new OutPart(lead.Trim(), null, message.IsSensitive, new ReplyMarkup.Remove()));
        return hasLead ? text[border..] : text;
    }
}

/// <summary>The calls, in order, and how many buttons had to be left out.</summary>
internal readonly record struct RenderedMessage(IReadOnlyList<OutPart> Parts, int LeftOut);
