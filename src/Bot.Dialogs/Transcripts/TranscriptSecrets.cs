using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Transcripts;

/// <summary>Remembers every sensitive answer of a transcript, typed and kept, to look for it in the log.</summary>
internal sealed class TranscriptSecrets
{
    /// <summary>Shorter values ("no", "2") stand in every log by chance.</summary>
    private const int ShortestTelling = 4;

    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    public void Learn(ConversationState? state, InboundContent? content, FlowSet flows)
    {
        if (state?.Current is { } open && flows.Find(open.Flow)?.Find(open.Step) is QuestionStep { IsSensitive: true })
        {
            Add((content as InboundContent.Text)?.Value);
            Add((content as InboundContent.Contact)?.Phone);
        }

        for (var frame = state?.Current; frame is not null; frame = frame.Caller)
        {
            foreach (var step in flows.Find(frame.Flow)?.Steps.OfType<AnsweredStep>() ?? [])
            {
                if (step.IsSensitive && frame.Answers.TryGetValue(step.Save, out var answer))
                {
                    Add(answer.Value);
                }
            }
        }
    }

    /// <summary>The first log entry that holds one; null when none does.</summary>
    public string? FirstIn(IReadOnlyList<string> log) => log.FirstOrDefault(entry => _secrets.Any(s => entry.Contains(s, StringComparison.Ordinal)));

    private void Add(string? value)
    {
        if (value is { Length: >= ShortestTelling })
        {
            _secrets.Add(value);
        }
    }
}
