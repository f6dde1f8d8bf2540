using Bot.Dialogs.Flows.Reading;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>D030–D036: every way leads somewhere, every step is on a way, and every way ends.</summary>
internal static class GraphChecks
{
    public static void Run(FlowScope scope)
    {
        if (scope.Flow.Steps.Count == 0)
        {
            return;
        }

        CheckTargets(scope);
        CheckLast(scope);
        CheckReach(scope);
        CheckSilentLoops(scope);
        CheckWaysToEnd(scope);
        CheckAside(scope);
    }

    private static void CheckTargets(FlowScope scope)
    {
        foreach (var step in scope.Flow.Steps)
        {
            foreach (var target in TargetsOf(step.Next))
            {
                RequireStep(scope, step, target.Step, target.Position);
            }

            if (step is QuestionStep { OnFail: { } fail })
            {
                RequireStep(scope, step, fail, step.Position);
            }
        }
    }

    private static IEnumerable<Target> TargetsOf(NextRule next) => next switch
    {
        NextRule.To to => [to.Target],
        NextRule.ByOutcome by => by.Targets.Values,
        NextRule.ByCondition by => by.Targets.Select(t => t.Target),
        _ => [],
    };

    private static void RequireStep(FlowScope scope, Step step, string id, SourcePosition at)
    {
        if (!scope.Flow.IndexOf.ContainsKey(id))
        {
            var hint = Nearest.Hint(id, scope.Flow.IndexOf.Keys);
            scope.Error("D030", at, step, $"Không có bước \"{id}\".{hint.Vi}", $"There is no step \"{id}\".{hint.En}");
        }
    }

    private static void CheckLast(FlowScope scope)
    {
        var last = scope.Flow.Steps[^1];
        if (last is not UnreadableStep && scope.Graph.From(scope.Graph.Count - 1).Any(e => e is { To: < 0, Target: null, Kind: not EdgeKind.Fail }))
        {
            scope.Error("D031", last.Position, last, "Sau bước cuối không còn bước nào: thêm \"end: done\" hoặc \"next:\".", "Nothing follows the last step: add \"end: done\" or \"next:\".");
        }
    }

    private static void CheckReach(FlowScope scope)
    {
        var reached = scope.Graph.ReachableFrom(0);
        for (var i = 1; i < scope.Graph.Count; i++)
        {
            if (!reached.Contains(i))
            {
                var step = scope.Flow.Steps[i];
                scope.Error("D032", step.Position, step, "Không lối nào dẫn tới bước này: nối vào bằng \"next:\" hoặc xóa.", "No way leads to this step: lead to it with \"next:\" or remove it.");
            }
        }
    }

    private static void CheckSilentLoops(FlowScope scope)
    {
        var told = new HashSet<int>();
        for (var i = 0; i < scope.Graph.Count; i++)
        {
            var silent = scope.Graph.ReachableFrom(i, (from, edge) => IsSilent(scope, from, edge));
            if (silent.Contains(i) && told.Add(i))
            {
                told.UnionWith(silent);
                var step = scope.Flow.Steps[i];
                var vi = "Từ bước này có vòng lặp quay lại chính nó mà không hỏi gì: thêm một câu hỏi hoặc đổi lối đi.";
                scope.Error("D033", step.Position, step, vi, "From here a loop leads back without asking anything: put a question into it or lead elsewhere.");
            }
        }
    }

    /// <summary>A question waits, so only skipping it goes on in silence; a called flow counts as asking when it holds a question.</summary>
    private static bool IsSilent(FlowScope scope, int from, Edge edge) => scope.Flow.Steps[from] switch
    {
        QuestionStep question => edge.Kind == EdgeKind.Skip && question.SkipWhen is not null,
        CallStep call => scope.Set.Find(call.Flow) is { } called && !called.Steps.Any(s => s is QuestionStep),
        _ => true,
    };

    private static void CheckWaysToEnd(FlowScope scope)
    {
        for (var i = 0; i < scope.Graph.Count; i++)
        {
            if (scope.Flow.Steps[i] is QuestionStep step && !scope.Graph.ReachableFrom(i).Any(to => IsEnd(scope, to)) && !IsEnd(scope, i))
            {
                var vi = "Từ câu hỏi này không lối nào tới một bước \"end\": người dùng sẽ mắc kẹt.";
                scope.Error("D034", step.Position, step, vi, "No way leads from this question to an \"end\": people would be stuck.");
            }
        }
    }

    /// <summary>A way that is broken is told of elsewhere and counts as an end here.</summary>
    private static bool IsEnd(FlowScope scope, int index) =>
        scope.Flow.Steps[index] is EndStep or UnreadableStep || scope.Graph.From(index).Any(e => e.To < 0);

    private static void CheckAside(FlowScope scope)
    {
        foreach (var step in scope.Flow.IsAside ? scope.Flow.Steps.Where(s => s is not (SayStep or EndStep or UnreadableStep)) : [])
        {
            var vi = $"Hội thoại \"aside: yes\" chỉ được dùng say và end, không dùng {step.Verb}.";
            scope.Error("D036", step.Position, step, vi, $"A flow with \"aside: yes\" only says and ends; it may not {step.Verb}.");
        }
    }
}
