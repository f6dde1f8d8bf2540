using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;
using Bot.Domain.Text;

namespace Bot.Dialogs.Answers;

/// <summary><c>ask: text</c>: anything typed, in NFC, on one line, without invisible characters; at most 2,000 characters.</summary>
public sealed class TextAnswer : IAnswerType
{
    public string Name => "text";

    public InputHint Hint => InputHint.Text;

    public Answer? Read(InboundContent content, AnswerContext context)
    {
        if (content is not InboundContent.Text text || text.Value.Length > 2 * EnginePolicy.LongestTextAnswer)
        {
            return null;
        }

        var clean = VietnameseText.Clean(TypedText.Tame(text.Value));
        return clean.Length is 0 or > EnginePolicy.LongestTextAnswer ? null : Answer.Of(clean);
    }

    public string Show(Answer answer, string language) => answer.Value;

    public string Mask(Answer answer) => Masks.Whole;
}
