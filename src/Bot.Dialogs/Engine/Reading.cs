using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;

namespace Bot.Dialogs.Engine;

internal enum ReadingKind
{
    /// <summary>An answer in canonical form.</summary>
    Answer,

    /// <summary>The review was sent.</summary>
    Send,

    /// <summary>One answer of the review is to be changed.</summary>
    Edit,

    /// <summary>A button beside a free question: no answer, but a way to go on.</summary>
    Button,

    /// <summary>The list changed (a tick, a search): the question is shown anew.</summary>
    Changed,

    /// <summary>Not an answer to this question.</summary>
    Wrong,

    /// <summary>A kind of message this question cannot take: no try.</summary>
    Unsupported,

    /// <summary>A button whose entry no longer exists.</summary>
    Stale,
}

/// <summary>What the content means to the open question.</summary>
internal readonly record struct Reading(ReadingKind Kind, Answer? Answer = null, string? Name = null, LocalText? Why = null)
{
    public static Reading Of(Answer answer) => new(ReadingKind.Answer, answer);

    public static Reading Wrong(LocalText why) => new(ReadingKind.Wrong, Why: why);
}
