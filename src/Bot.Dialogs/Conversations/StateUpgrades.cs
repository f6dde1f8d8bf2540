using System.Text.Json.Nodes;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// One step for each rise of <see cref="ConversationState.CurrentFormat"/>: the entry at position n makes format n+1 of format n.
/// A test keeps a stored sample of every former format.
/// </summary>
internal static class StateUpgrades
{
    private static readonly Action<JsonObject>[] Steps = [NameTheFormat];

    public static void Apply(JsonObject stored)
    {
        var format = stored["v"]?.GetValue<int>() ?? 0;
        if (format > ConversationState.CurrentFormat)
        {
            throw new InvalidDataException($"the conversation is of format {format}, newer than this program's {ConversationState.CurrentFormat}");
        }

        for (; format < ConversationState.CurrentFormat; format++)
        {
            Steps[format](stored);
            stored["v"] = format + 1;
        }
    }

    /// <summary>Format 0, of the first trials, had no number of its own and called the step kind "kind".</summary>
    private static void NameTheFormat(JsonObject stored)
    {
        for (var frame = stored["f"] as JsonObject; frame is not null; frame = frame["c"] as JsonObject)
        {
            if (frame.Remove("kind", out var kind))
            {
                frame["k"] = kind;
            }
        }
    }
}
