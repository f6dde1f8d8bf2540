using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Answers;

/// <summary><c>ask: otp</c>: a one-time code of six digits, blanks and dashes allowed between them.</summary>
public sealed class OtpAnswer : IAnswerType
{
    /// <summary>Six digits, as on the registration page of 2021 (district letter, appendix I).</summary>
    private const int Digits = 6;

    private const int LongestTyped = 20;

    public string Name => "otp";

    public InputHint Hint => InputHint.Otp;

    public Answer? Read(InboundContent content, AnswerContext context)
    {
        if (content is not InboundContent.Text text || text.Value.Length > LongestTyped)
        {
            return null;
        }

        Span<char> digits = stackalloc char[LongestTyped];
        var count = 0;
        foreach (var c in text.Value)
        {
            if (char.IsDigit(c))
            {
                digits[count++] = (char)('0' + (int)CharUnicodeInfo.GetNumericValue(c));
            }
            else if (!char.IsWhiteSpace(c) && c is not ('-' or '.'))
            {
                return null;
            }
        }

        return count == Digits ? Answer.Of(new string(digits[..count])) : null;
    }

    public string Show(Answer answer, string language) => Masks.Whole;

    public string Mask(Answer answer) => Masks.Whole;
}
