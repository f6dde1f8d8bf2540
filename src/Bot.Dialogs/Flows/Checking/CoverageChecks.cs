namespace Bot.Dialogs.Flows.Checking;

/// <summary>D070: steps and outcomes that no transcript goes through, so that nobody has seen them work.</summary>
internal static class CoverageChecks
{
    public static void Run(FlowScope scope, FlowCoverage coverage)
    {
        foreach (var step in scope.Flow.Steps)
        {
            if (!coverage.Visits(scope.Flow.Id, step.Id))
            {
                scope.Warn("D070", step.Position, step, "Chưa có bản ghi thử nào đi qua bước này.", "No transcript visits this step.");
                continue;
            }

            foreach (var outcome in ToldApart(scope, step).Where(o => !coverage.Visits(scope.Flow.Id, step.Id, o)))
            {
                scope.Warn("D070", step.Position, step, $"Chưa có bản ghi thử nào cho kết quả \"{outcome}\".", $"No transcript takes the outcome \"{outcome}\".");
            }
        }
    }

    private static IReadOnlyList<string> ToldApart(FlowScope scope, Step step)
    {
        var outcomes = scope.OutcomesOf(step) ?? [];
        return step is RunStep or CallStep ? outcomes.Count > 1 ? outcomes : [] : step.Next is NextRule.ByOutcome ? outcomes : [];
    }
}
