namespace Bot.Dialogs.Flows.Checking;

/// <summary>D040 and D035: whatever a file names outside itself exists, and no flow calls itself in a circle.</summary>
internal static class CatalogChecks
{
    public static void Run(FlowScope scope)
    {
        foreach (var step in scope.Flow.Steps)
        {
            CheckStep(scope, step);
        }
    }

    private static void CheckStep(FlowScope scope, Step step)
    {
        switch (step)
        {
            case RunStep run:
                Require(scope, step, step.Position, ("hành động", "action"), run.Action, scope.Catalog.Actions.Keys);
                break;
            case CallStep call:
                CheckCall(scope, call);
                break;
            case AskStep ask:
                Require(scope, step, step.Position, ("loại câu trả lời", "answer type"), ask.AnswerType, scope.Catalog.AnswerTypes.Keys);
                CheckAnswered(scope, ask);
                break;
            case ChooseStep choose:
                Require(scope, step, step.Position, ("nguồn lựa chọn", "option source"), choose.Source, scope.Catalog.OptionSources.Keys);
                CheckAnswered(scope, choose);
                break;
            case EndStep end:
                foreach (var offered in end.Offer.Where(o => o != CommonCommandNames.Menu))
                {
                    Require(scope, step, step.Position, ("hội thoại", "flow"), offered, scope.Set.Flows.Keys);
                }

                break;
            default:
                break;
        }
    }

    private static void CheckAnswered(FlowScope scope, AnsweredStep step)
    {
        Require(scope, step, step.Position, ("nguồn điền sẵn", "prefill"), step.Prefill, scope.Catalog.PrefillSources.Keys);
        foreach (var check in step.Checks)
        {
            Require(scope, step, check.Position, ("quy tắc", "rule"), check.Rule, scope.Catalog.Rules.Keys);
            if (scope.Catalog.Rules.TryGetValue(check.Rule, out var rule) && !rule.IsArgumentValid(check.Argument))
            {
                var vi = $"Quy tắc \"{check.Rule}\" không hiểu phần \"{check.Argument}\" phía sau.";
                scope.Error("D040", check.Position, step, vi, $"The rule \"{check.Rule}\" does not understand \"{check.Argument}\" after it.");
            }
        }
    }

    private static void Require(FlowScope scope, Step step, SourcePosition at, (string Vi, string En) what, string? name, IEnumerable<string> known)
    {
        if (name is null or "" || known.Contains(name))
        {
            return;
        }

        var hint = Nearest.Hint(name, known);
        scope.Error("D040", at, step, $"Không có {what.Vi} \"{name}\".{hint.Vi}", $"There is no {what.En} \"{name}\".{hint.En}");
    }

    private static void CheckCall(FlowScope scope, CallStep call)
    {
        Require(scope, call, call.Position, ("hội thoại", "flow"), call.Flow, scope.Set.Flows.Keys);
        if (Calls(scope.Set, call.Flow, scope.Flow.Id, []))
        {
            var vi = $"Hội thoại \"{scope.Flow.Id}\" gọi lại chính nó qua \"{call.Flow}\".";
            scope.Error("D035", call.Position, call, vi, $"The flow \"{scope.Flow.Id}\" calls itself through \"{call.Flow}\".");
        }
    }

    private static bool Calls(FlowSet set, string from, string wanted, HashSet<string> seen) =>
        from == wanted
        || (seen.Add(from) && set.Find(from) is { } flow && flow.Steps.OfType<CallStep>().Any(c => Calls(set, c.Flow, wanted, seen)));
}
