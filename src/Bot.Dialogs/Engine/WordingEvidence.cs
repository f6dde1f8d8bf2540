using System.Collections.Concurrent;
using Bot.Dialogs.Flows;

namespace Bot.Dialogs.Engine;

/// <summary>
/// Keeps the wording of a flow before an action acts on what was answered: a consent or declaration names the text fingerprint it was given
/// under, and that text must be found years later.
/// </summary>
internal sealed class WordingEvidence
{
    private readonly ConcurrentDictionary<string, byte> _kept = new(StringComparer.Ordinal);

    /// <summary>Written in the turn's own transaction. It counts as kept only once a later turn finds it, because this one may yet be undone.</summary>
    public ValueTask KeepAsync(Turn turn, FlowDefinition flow) => _kept.ContainsKey(flow.TextFingerprint) ? ValueTask.CompletedTask : KeepNewAsync(turn, flow);

    private async ValueTask KeepNewAsync(Turn turn, FlowDefinition flow)
    {
        if (await turn.Store.DialogTexts.FindAsync(flow.TextFingerprint, turn.Ct) is null)
        {
            await turn.Store.DialogTexts.KeepAsync(flow.TextFingerprint, flow.Id, flow.Wording, turn.Now, turn.Ct);
        }
        else
        {
            _kept.TryAdd(flow.TextFingerprint, 0);
        }
    }
}
