namespace Bot.Dialogs.Flows;

/// <summary>Where a step leads.</summary>
public abstract record NextRule
{
    private NextRule()
    {
    }

    /// <summary>The next step in the file.</summary>
    public sealed record Following : NextRule;

    public sealed record To(Target Target) : NextRule;

    /// <summary>By outcome: option ids, action outcomes, sub-flow outcomes, and "else".</summary>
    public sealed record ByOutcome(IReadOnlyDictionary<string, Target> Targets) : NextRule;

    /// <summary>The first whose condition holds; the last has none.</summary>
    public sealed record ByCondition(IReadOnlyList<ConditionalTarget> Targets) : NextRule;
}

/// <summary>A step to go to, and what to say on the way.</summary>
public sealed record Target(string Step, LocalText? Say, SourcePosition Position);

public sealed record ConditionalTarget(Condition? When, Target Target);

/// <summary>Any of the groups holds; a group holds when all its tests do.</summary>
public sealed record Condition(IReadOnlyList<IReadOnlyList<ConditionTest>> AnyOf, SourcePosition Position);

/// <summary>A test of one answer or value.</summary>
public sealed record ConditionTest(string Name, ConditionKind Kind, IReadOnlyList<string> Values);

public enum ConditionKind
{
    /// <summary>The value is one of those listed.</summary>
    Is,

    /// <summary>The list contains one of those listed.</summary>
    Has,

    Empty,
}
