using Bot.Dialogs.Actions;
using Bot.Dialogs.Flows.Reading;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>
/// Proves a set of flows before it serves anybody: every way leads on, every outcome is met, every text can be filled and sent.
/// All findings are collected, none stops the search for more.
/// </summary>
public static class FlowChecker
{
    /// <param name="reading">What was read, with the findings of reading.</param>
    /// <param name="catalog">What files may name of C#.</param>
    /// <param name="limits">The channels that the flows speak through.</param>
    /// <param name="coverage">What the transcripts visited; null leaves D070 out.</param>
    public static FlowCheck Check(FlowReading reading, DialogCatalog catalog, IReadOnlyList<ChannelLimits> limits, FlowCoverage? coverage = null)
    {
        var findings = new FindingList();
        var calls = new CallGraph(reading.Set, catalog);
        var scopes = reading.Set.Flows.Values.ToDictionary(f => f.Id, f => new FlowScope(reading.Set, calls, f, catalog, findings) { Limits = limits });
        var results = new CallResults(f => scopes[f.Id], reading.Set);
        foreach (var flow in calls.CallersFirst())
        {
            CheckFlow(scopes[flow.Id], results, coverage);
        }

        CommonChecks.Run(reading.Set.Common, catalog, limits, findings);
        SetChecks.Run(reading.Set, limits, findings);
        findings.Add(reading.Findings);
        return new FlowCheck(reading.Set, findings.Sorted());
    }

    private static void CheckFlow(FlowScope scope, CallResults results, FlowCoverage? coverage)
    {
        GraphChecks.Run(scope);
        CatalogChecks.Run(scope);
        OutcomeChecks.Run(scope);
        OptionChecks.Run(scope);
        WidthChecks.Run(scope);
        if (coverage is not null)
        {
            CoverageChecks.Run(scope, coverage);
        }

        if (scope.Flow.Steps.Count == 0)
        {
            return;
        }

        var walk = FlowWalk.Through(scope, results, results.EntryOf(scope.Flow));
        walk.TellCalled(results);
        AnswerChecks.Run(scope, walk);
        TextChecks.Run(scope, walk);
        if (!walk.IsComplete)
        {
            var vi = "Các điều kiện kết hợp quá nhiều cách nên không kiểm tra được mọi lối đi: chia thành các hội thoại nhỏ (call).";
            scope.Warn("D037", scope.Flow.Position, null, vi, "The conditions combine in too many ways to check every path: split the flow (call).");
        }
    }
}
