using Bot.Dialogs.Flows;

namespace Bot.Dialogs.Engine;

/// <summary>A flow with what a turn would otherwise have to search for each time.</summary>
internal sealed class CompiledFlow
{
    private readonly Dictionary<string, AnsweredStep> _savedBy = [];
    private readonly Dictionary<string, OptionIndex> _options = [];

    public CompiledFlow(FlowDefinition flow, FlowSet set)
    {
        Flow = flow;
        UsesProfile = flow.Wording.Contains("{" + EngineValues.User, StringComparison.Ordinal);
        IsSensitive = IsSensitiveWithCalls(flow, set, []);
        foreach (var step in flow.Steps)
        {
            if (step is AnsweredStep answered)
            {
                _savedBy.TryAdd(answered.Save, answered);
            }

            if (step is ChooseStep { Source: null } or AskStep { Buttons.Count: > 0 })
            {
                _options[step.Id] = OptionIndex.Of(((AnsweredStep)step).Listed);
            }
        }
    }

    public FlowDefinition Flow { get; }

    /// <summary>Whether a text names the person's profile, which then must be read first.</summary>
    public bool UsesProfile { get; }

    /// <summary>Asks for something sensitive, itself or in a flow it calls: not for groups.</summary>
    public bool IsSensitive { get; }

    public AnsweredStep? StepSaving(string name) => _savedBy.GetValueOrDefault(name);

    public OptionIndex Options(AnsweredStep step) => _options[step.Id];

    private static bool IsSensitiveWithCalls(FlowDefinition flow, FlowSet set, HashSet<string> seen) =>
        seen.Add(flow.Id) && (flow.HasSensitiveSteps
            || flow.Steps.OfType<CallStep>().Any(c => set.Find(c.Flow) is { } called && IsSensitiveWithCalls(called, set, seen)));
}
