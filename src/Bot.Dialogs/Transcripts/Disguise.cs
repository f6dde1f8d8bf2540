using System.Globalization;
using Bot.Dialogs.Actions.CheckIns;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Domain.Records;

namespace Bot.Dialogs.Transcripts;

/// <summary>
/// Makes of a stored conversation one that stands at the same place and tells nothing of its person. What stays is what the dialog files and
/// the program themselves wrote: flows, steps, outcomes, options of questions that are not sensitive. Everything else is replaced, also
/// what is not known, so that a new kind of value is replaced until somebody says here that it may stay.
/// </summary>
public sealed class Disguise(FlowSet flows, MadeUp madeUp)
{
    /// <summary>Values of the program that say nothing about anybody.</summary>
    private static readonly HashSet<string> Harmless =
    [
        "channel", "source", "isNew", "sexKnown", "addressKnown", "triesLeft", "validMinutes", "waitMinutes", "waitSeconds", HistoryPage.Value, HistoryPage.Pages,
    ];

    /// <summary>Lists of the program whose entries are the same few words for everybody.</summary>
    private static readonly HashSet<string> HarmlessLists = ["consents.in-force", "history.moves", "reminders.changes"];

    private readonly SortedSet<string> _replaced = new(StringComparer.Ordinal);

    /// <summary>The answers and values that were replaced so far, as flow.name.</summary>
    public IReadOnlyCollection<string> Replaced => _replaced;

    /// <summary>The same conversation in another chat.</summary>
    public ConversationState Of(ConversationState state, ChatAddress chat) => state with
    {
        Chat = chat,
        Current = Frame(state.Current),
        Paused = [.. state.Paused.Select(f => Frame(f)!)],
        EngineQuestion = state.EngineQuestion is { } question ? question with { Wanted = Frame(question.Wanted) } : null,
        Offers = [.. state.Offers.Select(o => o with { Wanted = Frame(o.Wanted)! })],
        Shown = Shown(state),
    };

    /// <summary>A value that came with a link or an event, or that an action gave.</summary>
    internal string Value(string flow, string name, string value)
    {
        if (value.Length == 0 || Harmless.Contains(name) || name.EndsWith(EngineValues.Proven, StringComparison.Ordinal))
        {
            return value;
        }

        var instead = madeUp.Values.TryGetValue(name, out var known) ? known
            : FromCalled(name, value) is { } answer ? answer
            : IsInstant(value) ? "2021-08-26T01:00:00.0000000+00:00"
            : MadeUp.Words;
        if (instead != value)
        {
            _replaced.Add($"{flow}.{name}");
        }

        return instead;
    }

    /// <summary>The answers of a called flow come back to its caller as values under their names.</summary>
    private string? FromCalled(string name, string value)
    {
        foreach (var flow in flows.Flows.Values)
        {
            if (flow.Steps.OfType<AnsweredStep>().FirstOrDefault(s => s.Save == name) is { } step)
            {
                return AnswerOf(flow, step, Answer.Of(value)) is { } answer ? Plain(answer) : null;
            }
        }

        return null;
    }

    /// <summary>
    /// True when the answer is a word of the dialog files or of the program and says which way was taken. What only fills a form, such as the
    /// sex, is about the person: it has a label, and no way depends on it.
    /// </summary>
    private static bool IsKept(FlowDefinition? flow, ChooseStep step) =>
        !step.IsSensitive && (step.Source is null || HarmlessLists.Contains(step.Source)) && (step.Label is null || (flow is not null && Steers(flow, step)));

    private static bool Steers(FlowDefinition flow, ChooseStep step) =>
        step.Next is NextRule.ByOutcome || flow.Steps.SelectMany(ConditionsOf).Any(c => c.AnyOf.Any(all => all.Any(test => test.Name == step.Save)));

    private static IEnumerable<Condition> ConditionsOf(Step step)
    {
        IEnumerable<Condition?> ofNext = step.Next is NextRule.ByCondition next ? next.Targets.Select(t => t.When) : [];
        return ofNext.Append(step.SkipWhen).OfType<Condition>();
    }

    private FlowFrame? Frame(FlowFrame? frame)
    {
        if (frame is null)
        {
            return null;
        }

        var flow = flows.Find(frame.Flow);
        return frame with
        {
            Answers = Answers(frame.Flow, flow, frame.Answers),
            Former = Answers(frame.Flow, flow, frame.Former),
            Values = frame.Values.ToDictionary(v => v.Key, v => Answer.Of(Value(frame.Flow, v.Key, Plain(v.Value)))),
            Search = frame.Search is null ? null : MadeUp.Words,
            Picked = Picked(frame, flow),
            Caller = Frame(frame.Caller),
        };
    }

    private Dictionary<string, Answer> Answers(string id, FlowDefinition? flow, IReadOnlyDictionary<string, Answer> given)
    {
        var answers = new Dictionary<string, Answer>();
        foreach (var (name, answer) in given)
        {
            if (AnswerOf(flow, flow?.Steps.OfType<AnsweredStep>().FirstOrDefault(s => s.Save == name), answer) is { } instead)
            {
                answers[name] = instead;
            }

            if (!answers.TryGetValue(name, out var kept) || Plain(kept) != Plain(answer))
            {
                _replaced.Add($"{id}.{name}");
            }
        }

        return answers;
    }

    /// <summary>Null where nothing made up would fit: the engine asks again for what is missing.</summary>
    private Answer? AnswerOf(FlowDefinition? flow, AnsweredStep? step, Answer given)
    {
        if (given.IsEmpty)
        {
            return given.Items is null ? new Answer() : Answer.Many([]);
        }

        switch (step)
        {
            case ChooseStep { IsMany: true } many:
                return Answer.Many(IsKept(flow, many) ? Known(many, given.Items ?? []) : []);
            case ChooseStep one when IsKept(flow, one) && Known(one, [given.Value]) is [var kept]:
                return Answer.Of(kept);
            case ChooseStep { Options: [var first, ..] }:
                return Answer.Of(first.Id);
            case ChooseStep { Source: { } source }:
                return madeUp.Options.TryGetValue(source, out var entry) ? Answer.Of(entry) : null;
            case AskStep ask:
                return Answer.Of(madeUp.AnswerTo(ask));
            default:
                return null;
        }
    }

    private static List<string> Known(ChooseStep step, IReadOnlyList<string> ids) =>
        [.. ids.Where(id => step.Source is not null || step.Options.Any(o => o.Id == id))];

    private static List<string> Picked(FlowFrame frame, FlowDefinition? flow) =>
        flow?.Find(frame.Step) is ChooseStep step && IsKept(flow, step) ? Known(step, frame.Picked) : [];

    /// <summary>What lists of the dialog files and the engine's own questions show is theirs; entries of other lists may name people and places.</summary>
    private IReadOnlyList<string> Shown(ConversationState state)
    {
        if (state.EngineQuestion is not null || state.Current is not { } open)
        {
            return state.Shown;
        }

        var flow = flows.Find(open.Flow);
        return flow?.Find(open.Step) switch
        {
            ChooseStep { Source: { } source } step when !IsKept(flow, step) => madeUp.Options.TryGetValue(source, out var entry) ? [entry] : [],
            ChooseStep step => Known(step, state.Shown),
            AskStep or ReviewStep => state.Shown,
            _ => [],
        };
    }

    private static string Plain(Answer answer) => answer.Items is { } items ? string.Join(',', items) : answer.Value;

    private static bool IsInstant(string value) => DateTimeOffset.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
