using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <param name="Report">Which report.</param>
/// <param name="SeenVersion">The version that the supervisor looked at.</param>
/// <param name="Reason">What the unit is told.</param>
public sealed record ReportReturn(ReportId Report, int SeenVersion, string Reason);

public enum ReturnAnswer
{
    Returned = 1,
    NotAllowed,

    /// <summary>Nothing is in, or it was sent back already.</summary>
    NotSubmitted,

    /// <summary>Another version came in since the supervisor looked.</summary>
    Changed,

    /// <summary>A reason is missing, too short or too long.</summary>
    NeedsReason,
}

/// <summary>
/// A supervisor sends a report back with a reason. What was sent stays as it is; the unit sends a version more. A sheet with it, signed or not, is
/// no longer up to date and has to be gathered anew.
/// </summary>
public sealed class ReturnReport(IdSource ids)
{
    public async ValueTask<ReturnAnswer> ExecuteAsync(DomainTurn turn, ResidentId resident, ReportReturn sent, CancellationToken ct)
    {
        var (id, seenVersion, reason) = sent;
        var reports = turn.Records.Reports;
        if (await reports.FindAsync(id, ct) is not { } report
            || await ReportPeople.AllowAsync(turn, resident, report.Key.Unit, UnitDeed.Return, ct) is not { } by)
        {
            return ReturnAnswer.NotAllowed;
        }

        if (report.Version != seenVersion || !report.IsSubmitted)
        {
            return report.IsSubmitted ? ReturnAnswer.Changed : ReturnAnswer.NotSubmitted;
        }

        var clean = ReportText.Clean(reason);
        if (!ReportText.IsReason(clean))
        {
            return ReturnAnswer.NeedsReason;
        }

        var done = report with { State = ReportState.Returned, Revision = report.Revision + 1 };
        if (!await reports.SaveAsync(done, ct))
        {
            return ReturnAnswer.Changed;
        }

        await reports.AddStepAsync(
            new ReportStep { Id = ids.Next(turn.Now), About = id.Value, At = turn.Now.Whole(), Deed = ReportDeed.Return, State = done.State, By = by, Reason = clean }, ct);
        await ReportPeople.NoteAsync(turn, by, "report.returned", id.ToString(), FormattableString.Invariant($"{report.Key} v{report.Version}"), ct);
        return ReturnAnswer.Returned;
    }
}
