using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Answers;

/// <summary><c>ask: whole-number</c>: up to nine digits of any script, with the thousands of either language ("1.234", "1,234", "1 234").</summary>
public sealed class WholeNumberAnswer : IAnswerType
{
    private const int LongestTyped = 32;

    public string Name => "whole-number";

    public InputHint Hint => InputHint.WholeNumber;

    public Answer? Read(InboundContent content, AnswerContext context)
    {
        if (content is not InboundContent.Text text || text.Value.Length > LongestTyped)
        {
            return null;
        }

        return WithoutThousands(text.Value.Trim()) is { } bare && TypedText.WholeNumber(bare) is { } number
            ? Answer.Of(number.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    public string Show(Answer answer, string language) => answer.Value;

    public string Mask(Answer answer) => Masks.Whole;

    /// <summary>Separators count only where exactly three digits follow each; "1.5" is no whole number.</summary>
    private static string? WithoutThousands(string typed)
    {
        var groups = typed.Split('.', ',', ' ', '\u00A0');
        for (var i = 1; i < groups.Length; i++)
        {
            if (groups[i].Length != 3 || groups[0].Length is 0 or > 3)
            {
                return null;
            }
        }

        return string.Concat(groups);
    }
}
