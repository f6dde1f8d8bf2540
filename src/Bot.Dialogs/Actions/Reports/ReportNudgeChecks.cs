using Bot.Domain.Reports;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>
/// Asks once more in the turn that would nudge, and notes there of which units the person is told, in the same transaction as the message. Of what
/// was noted before nothing is said again: that is what makes each nudge be said once.
/// </summary>
internal abstract class NudgeCheck : IEventCheck
{
    public abstract string Event { get; }

    public async ValueTask<bool> HoldsAsync(DialogTurn turn, CancellationToken ct)
    {
        var isNew = false;
        if (await turn.ResidentAsync(ct) is { } resident)
        {
            foreach (var (key, stage) in await DueAsync(turn, resident.Id, ct))
            {
                isNew |= await turn.Store.Nudges.AddAsync(new ReportNudge(key, stage, resident.Id, turn.Now), ct);
            }
        }

        return isNew;
    }

    protected abstract ValueTask<IReadOnlyList<DueReport>> DueAsync(DialogTurn turn, ResidentId resident, CancellationToken ct);
}

/// <summary>A head or clerk: own reports that are not in, and of which the person does not want to hear later.</summary>
internal sealed class ReportNudgeCheck(OpenReports open) : NudgeCheck
{
    public override string Event => ReportEvents.Nudge;

    protected override ValueTask<IReadOnlyList<DueReport>> DueAsync(DialogTurn turn, ResidentId resident, CancellationToken ct) =>
        open.OfPersonAsync(turn.Domain(), resident, ct);
}

/// <summary>A supervisor: units that the person follows and below which reports are missing.</summary>
internal sealed class MissingReportsCheck(MissingReports missing) : NudgeCheck
{
    public override string Event => ReportEvents.Missing;

    protected override ValueTask<IReadOnlyList<DueReport>> DueAsync(DialogTurn turn, ResidentId resident, CancellationToken ct) =>
        missing.OfPersonAsync(turn.Domain(), resident, new ReportPeriodKey(Start(turn, ReportEvents.Cycle), Start(turn, ReportEvents.Period)), ct);

    private static string Start(DialogTurn turn, string name) => turn.Value(Engine.EngineValues.Start + name);
}
