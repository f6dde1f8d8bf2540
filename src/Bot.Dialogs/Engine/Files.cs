using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>Finds the file that a step's "attach" names.</summary>
internal static class Files
{
    public static OutgoingAttachment? Of(OpenFrame frame, Step step) =>
        step.Attach is { } name && frame.Find(name) is { Items: [var key, var fileName, var contentType] }
            ? new OutgoingAttachment(key, fileName, contentType)
            : null;

    public static void Attach(Turn turn, OpenFrame frame, Step step)
    {
        if (Of(frame, step) is { } file)
        {
            turn.Reply.Attach(file);
        }
    }
}
