using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Answers;

/// <summary>
/// <c>ask: document</c>: a file that is no picture. The answer is its name only; the action behind the question reads the file in the same turn
/// (<see cref="Actions.DialogTurn.Document"/>), because nothing of it is kept.
/// </summary>
public sealed class DocumentAnswer : IAnswerType
{
    public string Name => "document";

    public InputHint Hint => InputHint.Document;

    public Answer? Read(InboundContent content, AnswerContext context) =>
        content is InboundContent.Document document ? Answer.Of(document.Name.Length == 0 ? "-" : TypedText.Tame(document.Name)) : null;

    public bool Fits(Answer answer, AnswerContext context) => !answer.IsEmpty;

    public string Show(Answer answer, string language) => answer.Value;

    public string Mask(Answer answer) => Masks.Whole;
}
