using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Transcripts;

/// <summary>What the person sees: the messages of each turn, with their buttons.</summary>
internal sealed class TranscriptScreen
{
    private readonly List<List<OutgoingChoice>> _turns = [];

    /// <summary>The bot's side of a turn as lines: text without empty lines, files, one line of buttons for each message.</summary>
    public List<string> Show(TurnResult result)
    {
        var lines = new List<string>();
        var choices = new List<OutgoingChoice>();
        for (var i = 0; i < result.Replies.Count; i++)
        {
            if (i > 0)
            {
                lines.Add("---");
            }

            AddMessage(lines, result.Replies[i]);
            choices.AddRange(result.Replies[i].Choices);
        }

        foreach (var (to, message) in result.Deliveries)
        {
            lines.AddRange(Lines(message.Text).Select(l => $"({to.Channel}) {l}"));
        }

        if (result.ButtonNote is { } note)
        {
            lines.Add("(note) " + note);
        }

        if (choices.Count > 0)
        {
            _turns.Add(choices);
        }

        return lines;
    }

    /// <summary>Where the button stands: one of the last turn, or with <paramref name="isOld"/> the latest of an earlier turn.</summary>
    public ButtonPlace Find(string label, bool isOld)
    {
        for (var turn = _turns.Count - (isOld ? 2 : 1); turn >= 0; turn--)
        {
            var index = _turns[turn].FindIndex(c => c.Label == label);
            if (index >= 0)
            {
                return new ButtonPlace(turn, index);
            }

            if (!isOld)
            {
                break;
            }
        }

        throw new FormatException(isOld ? $"no earlier button [{label}]" : $"no button [{label}] is shown");
    }

    public string PayloadAt(ButtonPlace place) => _turns[place.Turn][place.Index].Payload;

    private static void AddMessage(List<string> lines, OutgoingMessage message)
    {
        lines.AddRange(Lines(message.Text));
        if (message.Attachment is { } file)
        {
            lines.Add($"<file:{file.FileName}>");
        }

        if (message.Choices.Count > 0 || message.ShareLabel is not null)
        {
            var buttons = message.Choices.Select(c => $"[{c.Label}]");
            lines.Add(string.Join(' ', message.ShareLabel is { } share ? [$"[{share}]", .. buttons] : buttons));
        }
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A button by where it was shown, so that a run in another language can press the same one.</summary>
internal readonly record struct ButtonPlace(int Turn, int Index);
