using System.Runtime.CompilerServices;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Actions;

/// <summary>Names the action in dialog files ("area.verb") and the values it puts for texts and conditions.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DialogActionAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    public string[] Puts { get; init; } = [];
}

/// <summary>What a <c>run:</c> step calls. The set of outcomes is closed: the checker proves that each goes somewhere.</summary>
public abstract class DialogAction
{
    /// <summary>The record whose properties are the answers it needs.</summary>
    public abstract Type AnswersType { get; }

    /// <summary>Outcomes as written in dialog files: kebab-case of the enum's names.</summary>
    public abstract IReadOnlyList<string> Outcomes { get; }

    public abstract ValueTask<string> InvokeAsync(IReadOnlyDictionary<string, Answer> answers, DialogTurn turn, CancellationToken ct);
}

/// <summary>
/// A typed action. <typeparamref name="TAnswers"/> is a record whose constructor parameters are named as the flow's answers
/// (PascalCase here, camelCase there); a parameter that may be unanswered is nullable. The names of <typeparamref name="TOutcome"/>
/// are its outcomes; it counts from 0 without a gap.
/// </summary>
public abstract class DialogAction<TAnswers, TOutcome> : NamedOutcomes
    where TAnswers : class
    where TOutcome : struct, Enum
{
    protected DialogAction()
        : base(typeof(TAnswers), typeof(TOutcome))
    {
    }

    public sealed override async ValueTask<string> InvokeAsync(IReadOnlyDictionary<string, Answer> answers, DialogTurn turn, CancellationToken ct)
    {
        var outcome = await RunAsync(AnswersBinder<TAnswers>.Bind(answers), turn, ct);
        return Outcomes[Unsafe.As<TOutcome, int>(ref outcome)];
    }

    public abstract ValueTask<TOutcome> RunAsync(TAnswers answers, DialogTurn turn, CancellationToken ct);
}

/// <summary>For actions that need no answers.</summary>
public sealed record NoAnswers;
