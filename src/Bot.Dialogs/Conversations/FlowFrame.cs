namespace Bot.Dialogs.Conversations;

/// <summary>One flow in progress. A called sub-flow is a frame whose <see cref="Caller"/> waits for its outcome.</summary>
public sealed record FlowFrame
{
    public required string Flow { get; init; }

    /// <summary>Shape fingerprint of the flow under which the frame was last saved; a difference starts the carry-over rules.</summary>
    public required string Shape { get; init; }

    public required string Step { get; init; }

    /// <summary>Text fingerprint under which the frame was last saved; a difference alone changes nothing but is logged.</summary>
    public string Wording { get; init; } = string.Empty;

    /// <summary>How often steps were entered: part of the idempotency key of actions.</summary>
    public int Visit { get; init; }

    /// <summary>Verb and answer type of the open question, so that after a change of the flow its kind can be compared.</summary>
    public string StepKind { get; init; } = string.Empty;

    public IReadOnlyDictionary<string, Answer> Answers { get; init; } = EmptyAnswers;

    /// <summary>Values given by the start (link, event) and put by actions; readable by texts and conditions.</summary>
    public IReadOnlyDictionary<string, Answer> Values { get; init; } = EmptyAnswers;

    /// <summary>Outcome of each run and call step, kept so that nothing is done twice.</summary>
    public IReadOnlyDictionary<string, string> Outcomes { get; init; } = EmptyOutcomes;

    public IReadOnlyDictionary<string, int> Tries { get; init; } = EmptyTries;

    /// <summary>Question steps answered, in order, without repeats: what Back walks. At most 20.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>The review to return to after an edit.</summary>
    public string? ReturnTo { get; init; }

    /// <summary>Page and search text of an open list.</summary>
    public int Page { get; init; }

    public string? Search { get; init; }

    /// <summary>Options ticked so far in an open choice of many.</summary>
    public IReadOnlyList<string> Picked { get; init; } = [];

    /// <summary>Answers given before a restart of the flow, offered again as buttons but not counted as given.</summary>
    public IReadOnlyDictionary<string, Answer> Former { get; init; } = EmptyAnswers;

    public FlowFrame? Caller { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    private static readonly IReadOnlyDictionary<string, Answer> EmptyAnswers = new Dictionary<string, Answer>();
    private static readonly IReadOnlyDictionary<string, string> EmptyOutcomes = new Dictionary<string, string>();
    private static readonly IReadOnlyDictionary<string, int> EmptyTries = new Dictionary<string, int>();
}
