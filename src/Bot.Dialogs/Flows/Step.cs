namespace Bot.Dialogs.Flows;

/// <summary>One step: exactly one of the seven verbs.</summary>
public abstract record Step
{
    public required string Id { get; init; }

    public IReadOnlyList<string> Was { get; init; } = [];

    public NextRule Next { get; init; } = new NextRule.Following();

    public Condition? SkipWhen { get; init; }

    /// <summary>Text for the help command at this step.</summary>
    public LocalText? Help { get; init; }

    /// <summary>No way back across this step; everything asked before must be answered.</summary>
    public bool IsBarrier { get; init; }

    /// <summary>Name of the value whose file goes with the message.</summary>
    public string? Attach { get; init; }

    public required SourcePosition Position { get; init; }

    public abstract string Verb { get; }

    /// <summary>Verb and answer type: whether an answer given before a change of the flow still fits after it.</summary>
    public virtual string Kind => Verb;
}

public sealed record SayStep : Step
{
    public required LocalText Text { get; init; }

    public override string Verb => "say";
}

/// <summary>A step that waits for the person.</summary>
public abstract record QuestionStep : Step
{
    public required LocalText Text { get; init; }

    /// <summary>Shown when the answer cannot be read.</summary>
    public LocalText? Else { get; init; }

    public LocalText? Label { get; init; }

    /// <summary>Wrong answers allowed, 1 to 10.</summary>
    public int Tries { get; init; } = 3;

    public string? OnFail { get; init; }

    public bool IsOptional { get; init; }

    public bool IsSensitive { get; init; }

    /// <summary>Buttons per row; 0 leaves it to the channel.</summary>
    public int Columns { get; init; }
}

/// <summary>A question whose answer is kept.</summary>
public abstract record AnsweredStep : QuestionStep
{
    public required string Save { get; init; }

    public IReadOnlyList<Check> Checks { get; init; } = [];

    public string? Prefill { get; init; }

    /// <summary>What the file itself lists to press: the options of a choice, the buttons beside a free answer.</summary>
    public abstract IReadOnlyList<Option> Listed { get; }
}

public sealed record AskStep : AnsweredStep
{
    public required string AnswerType { get; init; }

    /// <summary>
    /// Ways to go on without an answer ("send the code again"). Pressing one keeps nothing, takes an earlier answer back and leaves by its id.
    /// </summary>
    public IReadOnlyList<Option> Buttons { get; init; } = [];

    public override IReadOnlyList<Option> Listed => Buttons;

    public override string Verb => "ask";

    public override string Kind => "ask " + AnswerType;
}

public sealed record ChooseStep : AnsweredStep
{
    public bool IsMany { get; init; }

    /// <summary>Fixed options; empty when <see cref="Source"/> gives them.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Name of the option source behind a list from C#.</summary>
    public string? Source { get; init; }

    public override IReadOnlyList<Option> Listed => Options;

    public override string Verb => "choose";

    public override string Kind => IsMany ? "choose many" : "choose one";
}

public sealed record ReviewStep : QuestionStep
{
    public required IReadOnlyList<string> Answers { get; init; }

    public override string Verb => "review";
}

public sealed record RunStep : Step
{
    public required string Action { get; init; }

    public override string Verb => "run";
}

public sealed record CallStep : Step
{
    public required string Flow { get; init; }

    public override string Verb => "call";
}

public sealed record EndStep : Step
{
    public required string Outcome { get; init; }

    public LocalText? Text { get; init; }

    /// <summary>Ids of flows offered as buttons with the closing words (<c>offer: [declare, menu]</c>): what people mostly do next, one tap away.</summary>
    public IReadOnlyList<string> Offer { get; init; } = [];

    public override string Verb => "end";
}

/// <summary>One option of a choice, or one button of a free question: its id, its labels and other words that mean it.</summary>
public sealed record Option(string Id, LocalText Label, LocalText? ShortLabel, IReadOnlyList<string> Also, SourcePosition Position);

/// <summary>A rule on an answer, with what to say when it fails.</summary>
public sealed record Check(string Rule, string Argument, LocalText Else, SourcePosition Position);
