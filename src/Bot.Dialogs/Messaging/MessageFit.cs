using System.Globalization;
using System.Text;

namespace Bot.Dialogs.Messaging;

/// <summary>
/// How a message comes out on a channel with few buttons or none: answers that do not all fit on buttons become a numbered list under the
/// text, which a typed number answers; controls that find no button either are named below it, and their word answers.
/// </summary>
public static class MessageFit
{
    /// <summary>The answers stand on buttons; otherwise they are a list.</summary>
    public static bool HasButtons(OutgoingMessage message, ChannelLimits limits) => message.Choices.Count <= limits.ButtonsPerMessage;

    /// <summary>The buttons that are left.</summary>
    public static IEnumerable<OutgoingChoice> Buttons(OutgoingMessage message, ChannelLimits limits) =>
        HasButtons(message, limits) ? message.Choices : message.Choices.Where(c => c.Kind != ChoiceKind.Answer).Take(limits.ButtonsPerMessage);

    /// <summary>The text with all that finds no button.</summary>
    public static string Text(OutgoingMessage message, ChannelLimits limits)
    {
        if (HasButtons(message, limits))
        {
            return message.Text;
        }

        var built = new StringBuilder(message.Text);
        var number = 0;
        foreach (var choice in message.Choices.Where(c => c.Kind == ChoiceKind.Answer))
        {
            built.Append('\n').Append(CultureInfo.InvariantCulture, $"{++number}. ").Append(choice.Label);
        }

        foreach (var choice in message.Choices.Where(c => c.Kind != ChoiceKind.Answer).Skip(limits.ButtonsPerMessage))
        {
            built.Append("\n- ").Append(choice.Label).Append(choice.Url is null ? string.Empty : ": " + choice.Url);
        }

        return built.ToString();
    }
}
