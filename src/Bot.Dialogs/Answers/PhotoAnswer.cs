using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Answers;

/// <summary><c>ask: photo</c>: a picture, kept by the platform's id of the file.</summary>
public sealed class PhotoAnswer : IAnswerType
{
    public string Name => "photo";

    public InputHint Hint => InputHint.Photo;

    public Answer? Read(InboundContent content, AnswerContext context) => content is InboundContent.Photo photo ? Answer.Of(photo.FileId) : null;

    public bool Fits(Answer answer, AnswerContext context) => !answer.IsEmpty;

    public string Show(Answer answer, string language) => language == "en" ? "photo" : "ảnh";

    public string Mask(Answer answer) => Masks.Whole;
}
