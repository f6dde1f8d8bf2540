using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;

namespace Bot.Dialogs.Engine;

/// <summary>A frame while a turn works on it. What it was made from is never changed: maps are copied at the first write.</summary>
internal sealed class OpenFrame
{
    private readonly FlowFrame _stored;
    private Dictionary<string, Answer>? _answers;
    private Dictionary<string, Answer>? _values;
    private Dictionary<string, string>? _outcomes;
    private Dictionary<string, int>? _tries;
    private List<string>? _path;

    public OpenFrame(FlowFrame stored, CompiledFlow flow)
    {
        _stored = stored;
        Compiled = flow;
        StepId = stored.Step;
        StepKind = stored.StepKind;
        Visit = stored.Visit;
        ReturnTo = stored.ReturnTo;
        Page = stored.Page;
        Search = stored.Search;
        Picked = stored.Picked;
        Former = stored.Former;
        Caller = stored.Caller;
        View = new FrameValues(this);
    }

    public CompiledFlow Compiled { get; }

    public FlowDefinition Flow => Compiled.Flow;

    public string StepId { get; set; }

    public string StepKind { get; set; }

    public int Visit { get; set; }

    public string? ReturnTo { get; set; }

    public int Page { get; set; }

    public string? Search { get; set; }

    public IReadOnlyList<string> Picked { get; set; }

    public IReadOnlyDictionary<string, Answer> Former { get; set; }

    public FlowFrame? Caller { get; }

    public DateTimeOffset StartedAt => _stored.StartedAt;

    /// <summary>Shape and wording under which the frame was stored.</summary>
    public FlowFrame Stored => _stored;

    public IReadOnlyDictionary<string, Answer> Answers => _answers ?? _stored.Answers;

    public IReadOnlyDictionary<string, Answer> Values => _values ?? _stored.Values;

    public IReadOnlyDictionary<string, string> Outcomes => _outcomes ?? _stored.Outcomes;

    public IReadOnlyDictionary<string, int> Tries => _tries ?? _stored.Tries;

    public IReadOnlyList<string> Path => _path ?? _stored.Path;

    /// <summary>Answers first, then values, as one map that follows every change.</summary>
    public FrameValues View { get; }

    public Step? Step => Flow.Find(StepId);

    public Answer? Find(string name) =>
        Answers.TryGetValue(name, out var answer) ? answer : Values.TryGetValue(name, out var value) ? value : null;

    public void Answer(string name, Answer answer) => (_answers ??= new Dictionary<string, Answer>(_stored.Answers))[name] = answer;

    public void Forget(string name) => (_answers ??= new Dictionary<string, Answer>(_stored.Answers)).Remove(name);

    public void ForgetAnswers() => _answers = [];

    public void Put(string name, Answer value) => (_values ??= new Dictionary<string, Answer>(_stored.Values))[name] = value;

    public void Drop(string value)
    {
        if (Values.ContainsKey(value))
        {
            (_values ??= new Dictionary<string, Answer>(_stored.Values)).Remove(value);
        }
    }

    public void Record(string step, string outcome) => (_outcomes ??= new Dictionary<string, string>(_stored.Outcomes))[step] = outcome;

    public void ForgetOutcome(string step)
    {
        if (Outcomes.ContainsKey(step))
        {
            (_outcomes ??= new Dictionary<string, string>(_stored.Outcomes)).Remove(step);
        }
    }

    public void ForgetOutcomes() => _outcomes = [];

    public int CountTry(string step)
    {
        var count = Tries.GetValueOrDefault(step) + 1;
        (_tries ??= new Dictionary<string, int>(_stored.Tries))[step] = count;
        return count;
    }

    public void ForgetTries(string step)
    {
        if (Tries.ContainsKey(step))
        {
            (_tries ??= new Dictionary<string, int>(_stored.Tries)).Remove(step);
        }
    }

    public void ClearPath() => _path = [];

    /// <summary>Entering a question again cuts the path there; a button pressed on the part that is cut counts no longer.</summary>
    public void CutPathAt(string step)
    {
        for (var i = 0; i < Path.Count; i++)
        {
            if (Path[i] == step)
            {
                for (var cut = i; cut < Path.Count; cut++)
                {
                    ForgetButton(Path[cut]);
                }

                _path = [.. Path];
                _path.RemoveRange(i, _path.Count - i);
                return;
            }
        }
    }

    private void ForgetButton(string step)
    {
        if (Flow.Find(step) is AskStep { Buttons.Count: > 0 })
        {
            ForgetOutcome(step);
        }
    }

    public void AddToPath(string step)
    {
        if (Path.Count > 0 && Contains(Path, step))
        {
            return;
        }

        _path ??= [.. _stored.Path];
        _path.Add(step);
        if (_path.Count > EnginePolicy.LongestPath)
        {
            _path.RemoveAt(0);
        }
    }

    public string? PopPath()
    {
        if (Path.Count == 0)
        {
            return null;
        }

        _path ??= [.. _stored.Path];
        var last = _path[^1];
        _path.RemoveAt(_path.Count - 1);
        return last;
    }

    public FlowFrame Freeze() => _stored with
    {
        Flow = Flow.Id,
        Shape = Flow.Shape,
        Wording = Flow.TextFingerprint,
        Step = StepId,
        Visit = Visit,
        StepKind = StepKind,
        Answers = Answers,
        Values = Values,
        Outcomes = Outcomes,
        Tries = Tries,
        Path = Path,
        ReturnTo = ReturnTo,
        Page = Page,
        Search = Search,
        Picked = Picked,
        Former = Former,
    };

    private static bool Contains(IReadOnlyList<string> list, string item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == item)
            {
                return true;
            }
        }

        return false;
    }
}
