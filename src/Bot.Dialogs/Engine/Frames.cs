using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;

namespace Bot.Dialogs.Engine;

/// <summary>Makes new frames and passes values between a flow and the one it calls.</summary>
internal static class Frames
{
    public static FlowFrame New(FlowDefinition flow, IReadOnlyDictionary<string, Answer>? values, DateTimeOffset now)
    {
        var frame = new FlowFrame
        {
            Flow = flow.Id,
            Shape = flow.Shape,
            Wording = flow.TextFingerprint,
            Step = flow.Steps[0].Id,
            StartedAt = now,
        };
        return values is null ? frame : frame with { Values = values };
    }

    /// <summary>A called flow sees what its caller knows, but keeps its own answers.</summary>
    public static FlowFrame Called(Turn turn, OpenFrame caller, CompiledFlow called)
    {
        var values = new Dictionary<string, Answer>();
        foreach (var (name, value) in caller.View)
        {
            values[name] = value;
        }

        return New(called.Flow, values, turn.Now) with { Caller = caller.Freeze() };
    }

    /// <summary>What the called flow learned becomes values of its caller; the caller's own answers stay.</summary>
    public static void BringBack(OpenFrame ended, OpenFrame caller, TextRenderer texts, string language)
    {
        foreach (var (name, answer) in ended.View)
        {
            if (caller.Answers.ContainsKey(name) || name.StartsWith(EngineValues.Start, StringComparison.Ordinal))
            {
                continue;
            }

            var isChoice = ended.Answers.ContainsKey(name) && ended.Compiled.StepSaving(name) is ChooseStep;
            caller.Put(name, isChoice ? answer with { Shown = texts.Show(ended.Compiled, name, answer, language) } : answer);
        }
    }

    /// <summary>The same flow from its beginning, with what started it.</summary>
    public static FlowFrame Again(FlowDefinition flow, FlowFrame before, DateTimeOffset now) => New(flow, StartValues(before), now);

    public static IReadOnlyDictionary<string, Answer> StartValues(FlowFrame frame)
    {
        var values = new Dictionary<string, Answer>();
        foreach (var (name, value) in frame.Values)
        {
            if (name.StartsWith(EngineValues.Start, StringComparison.Ordinal))
            {
                values[name] = value;
            }
        }

        return values;
    }
}
