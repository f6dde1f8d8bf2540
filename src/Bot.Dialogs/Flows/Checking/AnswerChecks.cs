using Bot.Dialogs.Actions;
using Bot.Dialogs.Engine;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>D024, D025, D044, D045: answers have labels where they are reviewed, one kind each, and fit what the actions' records need.</summary>
internal static class AnswerChecks
{
    public static void Run(FlowScope scope, FlowWalk walk)
    {
        CheckReviews(scope);
        CheckKinds(scope);
        for (var i = 0; i < scope.Graph.Count; i++)
        {
            if (scope.Flow.Steps[i] is RunStep run && scope.Catalog.Actions.TryGetValue(run.Action, out var action))
            {
                foreach (var need in action.Needs)
                {
                    CheckNeed(scope, walk, i, need);
                }
            }
        }

        CheckUse(scope);
    }

    private static void CheckReviews(FlowScope scope)
    {
        foreach (var review in scope.Flow.Steps.OfType<ReviewStep>())
        {
            foreach (var name in review.Answers)
            {
                if (!scope.Names.Saves.Contains(name))
                {
                    var hint = Nearest.Hint(name, scope.Names.Saves.Select(s => s.Key));
                    scope.Error("D050", review.Position, review, $"Không câu hỏi nào lưu \"{name}\" để xem lại.{hint.Vi}", $"No question saves \"{name}\" to be reviewed.{hint.En}");
                }

                foreach (var step in scope.Names.Saves[name].Where(s => s.Label is null))
                {
                    scope.Error("D024", step.Position, step, $"\"{name}\" được xem lại ở bước \"{review.Id}\" nên cần \"label: {{ vi, en }}\".", $"\"{name}\" is reviewed at \"{review.Id}\", so it needs \"label: {{ vi, en }}\".");
                }
            }
        }
    }

    private static void CheckKinds(FlowScope scope)
    {
        foreach (var saves in scope.Names.Saves)
        {
            var first = saves.First();
            foreach (var other in saves.Where(s => s.Kind != first.Kind))
            {
                var vi = $"\"{saves.Key}\" đã được lưu ở bước \"{first.Id}\" dưới dạng khác ({first.Kind}): đặt tên khác.";
                scope.Error("D025", other.Position, other, vi, $"\"{saves.Key}\" is saved by \"{first.Id}\" as another kind ({first.Kind}): choose another name.");
            }
        }
    }

    private static void CheckNeed(FlowScope scope, FlowWalk walk, int index, AnswerProperty need)
    {
        var run = (RunStep)scope.Flow.Steps[index];
        var savers = scope.Names.Saves[need.Name].ToList();
        var isKnown = savers.Count > 0 || scope.Names.IsPut(need.Name);
        if (!isKnown && need.IsRequired)
        {
            var hint = Nearest.Hint(need.Name, scope.Names.All);
            var vi = $"Hành động {run.Action} cần \"{need.Name}\" nhưng không câu hỏi nào lưu tên này.{hint.Vi}";
            scope.Error("D044", run.Position, run, vi, $"The action {run.Action} needs \"{need.Name}\", but no question saves it.{hint.En}");
        }

        CheckTypes(scope, run, need, savers);
        if (isKnown && need.IsRequired && walk.IsComplete)
        {
            CheckGiven(scope, run, need.Name, walk.At(index, need.Name));
        }
    }

    /// <summary>An answer that comes along a call is told of at the action, because its question stands in another file.</summary>
    private static void CheckTypes(FlowScope scope, RunStep run, AnswerProperty need, List<AnsweredStep> savers)
    {
        var isOwn = savers.Count > 0;
        var all = isOwn ? savers : scope.Calls.Family(scope.Flow).SelectMany(f => f.Steps).OfType<AnsweredStep>().Where(s => s.Save == need.Name);
        foreach (var saver in all.Where(s => !AnswerFit.Fits(s, need.Type)))
        {
            var type = AnswerFit.Describe(need.Type);
            Step at = isOwn ? saver : run;
            var vi = $"\"{need.Name}\" là {saver.Kind}, nhưng hành động {run.Action} cần {type.Vi}.";
            scope.Error("D044", at.Position, at, vi, $"\"{need.Name}\" is {saver.Kind}, but the action {run.Action} needs {type.En}.");
        }
    }

    private static void CheckGiven(FlowScope scope, RunStep run, string name, Presence presence)
    {
        if (presence.HasFlag(Presence.Unset))
        {
            var vi = $"Hành động {run.Action} cần \"{name}\", nhưng có lối đi tới đây mà chưa hỏi câu đó.";
            scope.Error("D044", run.Position, run, vi, $"The action {run.Action} needs \"{name}\", but a way leads here on which it was not asked.");
        }
        else if (presence.HasFlag(Presence.Empty))
        {
            var vi = $"Hành động {run.Action} cần \"{name}\", nhưng câu đó có thể được bỏ qua (optional).";
            scope.Error("D044", run.Position, run, vi, $"The action {run.Action} needs \"{name}\", but that question may be skipped (optional).");
        }
    }

    /// <summary>
    /// An answer that nothing uses is mostly a slip in its name, and always one question too many. Lists from C# may read any answer
    /// (the communes of a province), so flows with such a list are left alone.
    /// </summary>
    private static void CheckUse(FlowScope scope)
    {
        var family = scope.Calls.Family(scope.Flow).ToList();
        var runs = family.SelectMany(f => f.Steps).OfType<RunStep>().ToList();
        var needed = runs.SelectMany(r => scope.Catalog.Actions.TryGetValue(r.Action, out var action) ? action.Needs : []).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        var used = family.SelectMany(NamesUsed).ToHashSet(StringComparer.Ordinal);
        var mayBeReadOtherwise = runs.Any(r => !scope.Catalog.Actions.ContainsKey(r.Action)) || family.SelectMany(f => f.Steps).Any(s => s is ChooseStep { Source: not null });
        foreach (var step in mayBeReadOtherwise ? [] : scope.Names.Saves.Where(s => !needed.Contains(s.Key) && !used.Contains(s.Key)).Select(s => s.First()))
        {
            if (step.Next is not NextRule.ByOutcome)
            {
                var hint = Nearest.Hint(step.Save, needed);
                var vi = $"Không nơi nào dùng câu trả lời \"{step.Save}\": bỏ câu hỏi này hoặc sửa tên.{hint.Vi}";
                scope.Warn("D045", step.Position, step, vi, $"Nothing uses the answer \"{step.Save}\": drop the question or correct the name.{hint.En}");
            }
        }
    }

    private static IEnumerable<string> NamesUsed(FlowDefinition flow) =>
        flow.Steps.OfType<ReviewStep>().SelectMany(r => r.Answers)
            .Concat(flow.Steps.Select(s => s.Attach).OfType<string>())
            .Concat(TrackedNames.ConditionsOf(flow).SelectMany(c => c.AnyOf).SelectMany(g => g).Select(t => t.Name.Replace(EngineValues.Proven, string.Empty, StringComparison.Ordinal)))
            .Concat(flow.Steps.SelectMany(Reading.StepTexts.Of).SelectMany(t => TextChecks.NamesIn(t.Text)));
}
