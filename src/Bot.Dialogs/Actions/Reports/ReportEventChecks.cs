using Bot.Dialogs.Actions.ReportFollow;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>Asks once more in the turn of a nudge whether a report of that period is still open: it may have been sent a moment before.</summary>
internal sealed class ReportNudgeCheck(OwnReports own) : IEventCheck
{
    public string Event => ReportEvents.Nudge;

    public async ValueTask<bool> HoldsAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident && (await own.FindAsync(turn, resident.Id, ct)).Reports.Any(r => r.IsOpen && IsOf(turn, r.Task.Period.Cycle, r.Task.Period.Period));

    private static bool IsOf(DialogTurn turn, string cycle, string period) =>
        turn.Value(Engine.EngineValues.Start + ReportEvents.Cycle) == cycle && turn.Value(Engine.EngineValues.Start + ReportEvents.Period) == period;
}

/// <summary>Asks once more whether anybody is missing.</summary>
internal sealed class ReportMissingCheck(Following following, ReportTerms terms) : IEventCheck
{
    public string Event => ReportEvents.Missing;

    public async ValueTask<bool> HoldsAsync(DialogTurn turn, CancellationToken ct)
    {
        var period = new Domain.Reports.ReportPeriodKey(turn.Value(Engine.EngineValues.Start + ReportEvents.Cycle), turn.Value(Engine.EngineValues.Start + ReportEvents.Period));
        if (terms.Find(period) is null || await turn.ResidentAsync(ct) is not { } resident)
        {
            return false;
        }

        foreach (var scope in await Following.ScopesAsync(turn, resident.Id, ct))
        {
            if ((await following.UnitsAsync(turn, scope, period, ct)).Any(u => !u.IsIn))
            {
                return true;
            }
        }

        return false;
    }
}
