namespace Bot.Dialogs.Flows;

/// <summary>One checked dialog file, immutable and ready to run.</summary>
public sealed record FlowDefinition
{
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    public FlowStart Start { get; init; } = new();

    public BusyRule WhenBusy { get; init; } = BusyRule.Ask;

    /// <summary>Only says and ends: may be opened anywhere, then the open question is shown again.</summary>
    public bool IsAside { get; init; }

    /// <summary>Gives way without a word: to any other flow that begins, and to time. For questions that nobody has to answer, such as a reminder.</summary>
    public bool Yields { get; init; }

    public TimeSpan Expires { get; init; } = TimeSpan.FromHours(72);

    public TimeSpan RemindAfter { get; init; } = TimeSpan.FromHours(6);

    public bool RestartsOnChange { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>Position of each step by its id and by its former ids.</summary>
    public required IReadOnlyDictionary<string, int> IndexOf { get; init; }

    /// <summary>Changes when an edit moves people: ids, verbs, types, saves, option ids, rules, edges, barriers.</summary>
    public required string Shape { get; init; }

    /// <summary>Changes with any wording.</summary>
    public required string TextFingerprint { get; init; }

    /// <summary>All human texts of the flow in a fixed order: what <see cref="TextFingerprint"/> is taken from and kept as evidence.</summary>
    public required string Wording { get; init; }

    public required SourcePosition Position { get; init; }

    public bool HasSensitiveSteps => Steps.OfType<QuestionStep>().Any(s => s.IsSensitive);

    public Step? Find(string stepId) => IndexOf.TryGetValue(stepId, out var i) ? Steps[i] : null;
}

public enum BusyRule
{
    Ask,
    Pause,
    Replace,
    Refuse,
}

/// <summary>How a flow begins.</summary>
public sealed record FlowStart
{
    public IReadOnlyList<string> Commands { get; init; } = [];

    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Prefix of a deep link: "v" takes "v_K7QM2PXB".</summary>
    public string? Link { get; init; }

    public string? Event { get; init; }

    /// <summary>Roles that may start it; empty for everybody.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Place in the menu, from 1; null keeps it out of the menu.</summary>
    public int? Menu { get; init; }

    /// <summary>
    /// Roles whose menu shows it; empty for everybody's. It keeps official work out of residents' way and forbids nothing: whoever knows the
    /// command is answered by the flow.
    /// </summary>
    public IReadOnlyList<string> MenuFor { get; init; } = [];

    public SourcePosition Position { get; init; }
}
