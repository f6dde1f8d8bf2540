namespace Bot.Dialogs.Flows.Checking;

/// <summary>A step that a transcript visited, with the outcome it left by; the outcome is empty where a step has only one way on.</summary>
public readonly record struct StepVisit(string Flow, string Step, string Outcome);

/// <summary>Everything that the transcripts together visited: what D070 compares the flows with.</summary>
public sealed class FlowCoverage
{
    private readonly HashSet<(string Flow, string Step)> _steps = [];
    private readonly HashSet<StepVisit> _visits = [];

    public FlowCoverage(IEnumerable<StepVisit> visits)
    {
        foreach (var visit in visits)
        {
            _steps.Add((visit.Flow, visit.Step));
            _visits.Add(visit);
        }
    }

    public bool Visits(string flow, string step) => _steps.Contains((flow, step));

    public bool Visits(string flow, string step, string outcome) => _visits.Contains(new StepVisit(flow, step, outcome));
}
