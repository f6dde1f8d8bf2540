using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Transcripts;

/// <summary>
/// Outcomes that a transcript gives instead of running an action: for what only an outage, a race of two people or a withdrawal in the same
/// second brings about, and people must be told of all the same. The action itself is not run and puts nothing.
/// </summary>
public sealed class GivenOutcomes
{
    /// <summary>Stands for a run of the action itself before the next given outcome.</summary>
    private const string AsItIs = "-";

    private readonly Dictionary<string, Queue<string>> _given = new(StringComparer.Ordinal);

    /// <summary>As they would be written in a transcript.</summary>
    public IReadOnlyList<string> Unused => [.. _given.Where(g => g.Value.Count > 0).Select(g => $"outcome {g.Key} {string.Join(' ', g.Value)}")];

    /// <exception cref="FormatException">There is no such action, or it has no such outcome.</exception>
    public void Give(DialogCatalog catalog, string action, IReadOnlyList<string> outcomes)
    {
        if (!catalog.Actions.TryGetValue(action, out var known))
        {
            throw new FormatException($"there is no action '{action}'");
        }

        if (outcomes.FirstOrDefault(o => o != AsItIs && !known.Action.Outcomes.Contains(o)) is { } unknown)
        {
            throw new FormatException($"'{action}' has no outcome '{unknown}': {string.Join(", ", known.Action.Outcomes)}");
        }

        _given[action] = new Queue<string>(outcomes);
    }

    /// <summary>The catalogue with every action open to given outcomes.</summary>
    public DialogCatalog Over(DialogCatalog catalog) => catalog.Replacing(a => new GivenOrRun(this, a));

    private string? Next(string action) => _given.TryGetValue(action, out var outcomes) && outcomes.TryDequeue(out var next) && next != AsItIs ? next : null;

    private sealed class GivenOrRun(GivenOutcomes given, RegisteredAction action) : DialogAction
    {
        public override Type AnswersType => action.Action.AnswersType;

        public override IReadOnlyList<string> Outcomes => action.Action.Outcomes;

        public override async ValueTask<string> InvokeAsync(IReadOnlyDictionary<string, Answer> answers, DialogTurn turn, CancellationToken ct) =>
            given.Next(action.Name) ?? await action.Action.InvokeAsync(answers, turn, ct);
    }
}
