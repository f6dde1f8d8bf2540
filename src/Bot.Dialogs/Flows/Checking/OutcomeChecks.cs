namespace Bot.Dialogs.Flows.Checking;

/// <summary>D041–D043: each outcome goes somewhere, none is made up, and nobody is sent back without a word.</summary>
internal static class OutcomeChecks
{
    private const string Else = "else";

    public static void Run(FlowScope scope)
    {
        for (var i = 0; i < scope.Graph.Count; i++)
        {
            var step = scope.Flow.Steps[i];
            if (step.Next is NextRule.ByOutcome by)
            {
                CheckNamed(scope, step, by);
            }
            else if (step is RunStep or CallStep)
            {
                CheckUntold(scope, step);
            }
            else if (step is AskStep { Buttons.Count: > 0 } ask)
            {
                CheckButtons(scope, ask);
            }

            if (step is RunStep)
            {
                CheckSentBack(scope, i);
            }
        }
    }

    private static void CheckNamed(FlowScope scope, Step step, NextRule.ByOutcome by)
    {
        if (scope.OutcomesOf(step) is not { } outcomes)
        {
            return;
        }

        var isListed = step is not ChooseStep { Source: not null };
        foreach (var (name, target) in by.Targets.Where(t => t.Key != Else && isListed && !outcomes.Contains(t.Key)))
        {
            RefuseMadeUp(scope, step, name, target.Position, outcomes);
        }

        if (step is AskStep ask)
        {
            CheckButtons(scope, ask);
            return;
        }

        if (by.Targets.ContainsKey(Else) || step is ReviewStep or SayStep or ChooseStep { IsMany: true })
        {
            return;
        }

        var missing = outcomes.Where(o => !by.Targets.ContainsKey(o)).ToList();
        if (missing.Count > 0)
        {
            var list = string.Join(", ", missing);
            scope.Error("D041", step.Position, step, $"Chưa có lối đi cho kết quả: {list}. Thêm vào \"next:\" hoặc dùng \"else\".", $"These outcomes go nowhere: {list}. Add them to \"next:\" or use \"else\".");
        }

        if (step is ChooseStep { Source: not null } or ChooseStep { IsOptional: true } || step.SkipWhen is not null)
        {
            var why = step is ChooseStep { Source: not null } ? ("danh sách lấy từ ngoài", "the list comes from outside") : ("bước có thể được bỏ qua", "the step may be skipped");
            scope.Error("D041", step.Position, step, $"\"next:\" cần thêm \"else\" vì {why.Item1}.", $"\"next:\" needs an \"else\" because {why.Item2}.");
        }
    }

    /// <summary>Each button leads somewhere of its own, and so does the answer itself.</summary>
    private static void CheckButtons(FlowScope scope, AskStep step)
    {
        var named = (step.Next as NextRule.ByOutcome)?.Targets;
        if (step.Buttons.Count == 0)
        {
            return;
        }

        var missing = step.Buttons.Select(b => b.Id).Append(Else).Where(o => named?.ContainsKey(o) != true).ToList();
        if (missing.Count > 0)
        {
            var list = string.Join(", ", missing);
            var vi = $"\"next:\" cần lối đi cho từng nút và \"else\" cho câu trả lời; còn thiếu: {list}.";
            scope.Error("D041", step.Position, step, vi, $"\"next:\" needs a way for each button, and \"else\" for the answer; missing: {list}.");
        }
    }

    private static void RefuseMadeUp(FlowScope scope, Step step, string name, SourcePosition at, IReadOnlyList<string> outcomes)
    {
        if (outcomes.Count == 0)
        {
            var advice = step is ChooseStep ? ("dùng danh sách { when: { … : { has: … } }, goto }", "use a list of { when: { … : { has: … } }, goto }") : ("dùng một mã bước", "use a step id");
            scope.Error("D042", at, step, $"Bước {step.Verb} này không có kết quả \"{name}\": {advice.Item1}.", $"This {step.Verb} step has no outcome \"{name}\": {advice.Item2}.");
            return;
        }

        var hint = Nearest.Hint(name, outcomes);
        var list = string.Join(", ", outcomes);
        scope.Error("D042", at, step, $"Không có kết quả \"{name}\"; chỉ có: {list}.{hint.Vi}", $"There is no outcome \"{name}\"; only: {list}.{hint.En}");
    }

    private static void CheckUntold(FlowScope scope, Step step)
    {
        if (scope.OutcomesOf(step) is { Count: > 1 } outcomes)
        {
            var list = string.Join(", ", outcomes);
            var vi = $"Có {outcomes.Count} kết quả ({list}) mà \"next:\" không phân biệt. Viết next: {{ kết-quả: bước }} (hoặc {{ else: bước }}).";
            scope.Error("D041", step.Position, step, vi, $"There are {outcomes.Count} outcomes ({list}) that \"next:\" does not tell apart. Write next: {{ outcome: step }} (or {{ else: step }}).");
        }
    }

    /// <summary>A question asked again after an action failed, without a reason, looks like the answer was lost.</summary>
    private static void CheckSentBack(FlowScope scope, int run)
    {
        foreach (var edge in scope.Graph.From(run))
        {
            var isBack = edge is { To: >= 0, Target.Say: null } && edge.To < run && scope.Flow.Steps[edge.To] is QuestionStep;
            if (isBack && scope.Graph.ReachableFrom(edge.To).Contains(run))
            {
                var question = scope.Flow.Steps[edge.To].Id;
                var vi = $"Quay lại câu hỏi \"{question}\" mà không nói lý do: viết {{ goto: {question}, say: {{ vi: \"…\", en: \"…\" }} }}.";
                var en = $"Goes back to the question \"{question}\" without saying why: write {{ goto: {question}, say: {{ vi: \"…\", en: \"…\" }} }}.";
                scope.Error("D043", edge.Target!.Position, scope.Flow.Steps[run], vi, en);
            }
        }
    }
}
