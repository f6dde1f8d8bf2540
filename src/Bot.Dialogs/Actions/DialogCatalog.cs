using System.Reflection;
using Bot.Dialogs.Answers;

namespace Bot.Dialogs.Actions;

/// <summary>Everything in C# that dialog files may name. Built once at start-up; the checker and the engine look names up here.</summary>
public sealed class DialogCatalog
{
    public DialogCatalog(
        IEnumerable<DialogAction> actions,
        IEnumerable<IOptionSource> options,
        IEnumerable<IPrefillSource> prefills,
        IEnumerable<IAnswerRule> rules,
        IEnumerable<IAnswerType> answerTypes,
        IEnumerable<ITextValues>? textValues = null,
        IEnumerable<IEventCheck>? eventChecks = null)
    {
        Actions = actions.Select(RegisteredAction.Of).ToDictionary(a => a.Name, StringComparer.Ordinal);
        OptionSources = options.ToDictionary(o => o.Name, StringComparer.Ordinal);
        PrefillSources = prefills.ToDictionary(p => p.Name, StringComparer.Ordinal);
        Rules = rules.ToDictionary(r => r.Name, StringComparer.Ordinal);
        AnswerTypes = answerTypes.ToDictionary(t => t.Name, StringComparer.Ordinal);
        TextValues = (textValues ?? []).SelectMany(v => v.Names.Select(n => (Name: n, Source: v))).ToDictionary(v => v.Name, v => v.Source, StringComparer.Ordinal);
        EventChecks = (eventChecks ?? []).ToDictionary(e => e.Event, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, RegisteredAction> Actions { get; private set; }

    public IReadOnlyDictionary<string, IOptionSource> OptionSources { get; }

    public IReadOnlyDictionary<string, IPrefillSource> PrefillSources { get; }

    public IReadOnlyDictionary<string, IAnswerRule> Rules { get; }

    public IReadOnlyDictionary<string, IAnswerType> AnswerTypes { get; }

    /// <summary>Values of the office by full name ("office.phone").</summary>
    public IReadOnlyDictionary<string, ITextValues> TextValues { get; }

    /// <summary>What is asked before an event takes effect, by its name; an event without one always does.</summary>
    public IReadOnlyDictionary<string, IEventCheck> EventChecks { get; }

    /// <summary>The same catalogue with other actions behind the names; what is known of each stays.</summary>
    public DialogCatalog Replacing(Func<RegisteredAction, DialogAction> replace)
    {
        var copy = (DialogCatalog)MemberwiseClone();
        copy.Actions = Actions.ToDictionary(a => a.Key, a => a.Value with { Action = replace(a.Value) }, StringComparer.Ordinal);
        return copy;
    }
}

/// <summary>An action with what its attribute says of it.</summary>
public sealed record RegisteredAction(string Name, DialogAction Action, IReadOnlyList<string> Puts, IReadOnlyList<AnswerProperty> Needs)
{
    internal static RegisteredAction Of(DialogAction action)
    {
        var attribute = action.GetType().GetCustomAttribute<DialogActionAttribute>()
            ?? throw new InvalidOperationException($"{action.GetType().Name} needs a [DialogAction] attribute");
        return new RegisteredAction(attribute.Name, action, attribute.Puts, AnswersBinder.PropertiesOf(action.AnswersType));
    }
}
