using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Answers;

/// <summary>One kind of free answer (<c>ask: phone</c>): how it is read, hinted at, shown and masked.</summary>
public interface IAnswerType
{
    /// <summary>As in dialog files.</summary>
    string Name { get; }

    InputHint Hint { get; }

    /// <summary>The answer in canonical form, or null when the content is not one.</summary>
    Answer? Read(InboundContent content, AnswerContext context);

    /// <summary>How a content that can be read was given, where that matters; one of <see cref="Engine.InputWays"/>.</summary>
    string? WayOf(InboundContent content) => null;

    /// <summary>Whether an answer kept earlier is still one of this type; asked when a flow was changed under a running conversation.</summary>
    bool Fits(Answer answer, AnswerContext context) => Read(new InboundContent.Text(answer.Value), context) is not null;

    /// <summary>As people read it in a review or a text.</summary>
    string Show(Answer answer, string language);

    /// <summary>As shown where the answer is sensitive.</summary>
    string Mask(Answer answer);
}

/// <summary>What reading an answer may depend on.</summary>
public sealed record AnswerContext(DateTimeOffset Now, string Language);
