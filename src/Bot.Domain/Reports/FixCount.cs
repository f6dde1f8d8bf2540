using Bot.Domain.Records;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

public enum FixAnswer
{
    Fixed = 1,
    AlreadyFixed,

    /// <summary>The cut-off is still to come.</summary>
    TooEarly,

    /// <summary>No report is expected of the unit, or it was closed.</summary>
    NotReporting,

    /// <summary>Somebody sent it in this very moment: to be tried again.</summary>
    Changed,
}

/// <summary>
/// The cut-off: a unit's number is counted once more and stands still from then on. Once for each unit and period, however often it is tried.
/// A report that was sent before with the count of that moment gets a version more when scans came after it; one that was corrected keeps what
/// the unit said.
/// </summary>
public sealed class FixCount(IdSource ids)
{
    public async ValueTask<FixAnswer> ExecuteAsync(IRecords records, Unit unit, ReportTerm term, DateTimeOffset now, CancellationToken ct)
    {
        if (now < term.CutOff)
        {
            return FixAnswer.TooEarly;
        }

        var report = await records.Reports.ByKeyAsync(term.Key.Of(unit.Id), ct);
        if (report?.Fixed is not null)
        {
            return FixAnswer.AlreadyFixed;
        }

        return report is null && (!unit.Reports || !unit.IsInForce(term.Days.Last))
            ? FixAnswer.NotReporting
            : await FixAsync(records, report ?? ReportDraft.Of(ids, term, unit.Id, now), term, now, ct) ? FixAnswer.Fixed : FixAnswer.Changed;
    }

    private async ValueTask<bool> FixAsync(IRecords records, Report report, ReportTerm term, DateTimeOffset now, CancellationToken ct)
    {
        var counted = await CountReport.ExecuteAsync(records, report.Key.Unit, term, now, ct);
        var count = counted.Count with { IsFixed = true };
        var sent = report.Version > 0 ? await records.Reports.VersionAsync(report.Id, report.Version, ct) : null;
        var isNewer = report.State == ReportState.Submitted && sent is { Corrected: null } && sent.Count.Scans != counted.Count.Scans;
        var done = report with
        {
            Revision = report.Revision + 1,
            Version = report.Version + (isNewer ? 1 : 0),
            Fixed = count,
        };
        if (!await records.Reports.SaveAsync(done, ct))
        {
            return false;
        }

        await records.Reports.AddMakingAsync(done.Id, 0, counted.Venues, ct);
        await records.Reports.AddStepAsync(
            new ReportStep { Id = ids.Next(now), About = done.Id.Value, At = now.Whole(), Deed = ReportDeed.FixCount, State = done.State }, ct);
        if (isNewer)
        {
            await records.Reports.AddVersionAsync(
                sent! with { Id = ids.Next(now), Number = done.Version, At = now.Whole(), By = null, Count = count, Reason = string.Empty }, ct);
        }

        return true;
    }
}
