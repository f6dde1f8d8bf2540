using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>
/// A unit confirms or corrects its number and sends its report. Each sending is a version of its own; who acts on a view that is no longer true
/// is told so and nothing is kept. After the deadline it is taken and marked as late.
/// </summary>
public sealed class SubmitReport(IdSource ids)
{
    public async ValueTask<SubmitResult> ExecuteAsync(
        DomainTurn turn, ResidentId resident, UnitId unit, ReportTerm term, ReportSubmission sent, CancellationToken ct)
    {
        if (await ReportPeople.AllowAsync(turn, resident, unit, UnitDeed.Submit, ct) is not { } by || await turn.Records.Units.FindAsync(unit, ct) is not { } found)
        {
            return new SubmitResult.NotAllowed();
        }

        var clean = sent with { Reason = ReportText.Clean(sent.Reason), Note = ReportText.Clean(sent.Note) };
        if (Refusal(found, term, clean, turn.Now) is { } refusal)
        {
            return refusal;
        }

        var report = await turn.Records.Reports.ByKeyAsync(term.Key.Of(unit), ct);
        var latest = report is { Version: > 0 } ? await turn.Records.Reports.VersionAsync(report.Id, report.Version, ct) : null;
        if (report is not null && (report.Revision != sent.SeenRevision || report.IsInSheet))
        {
            return report.State == ReportState.Submitted && IsSame(latest!, by, clean, latest!.Count) ? new SubmitResult.AlreadySent(report, latest!)
                : report.IsInSheet ? new SubmitResult.InSheet(report, latest!)
                : new SubmitResult.Changed(report, latest);
        }

        return await SendAsync(turn, new Sending(by, found, term, clean), report ?? ReportDraft.Of(ids, term, unit, turn.Now), latest, ct);
    }

    private static SubmitResult? Refusal(Unit unit, ReportTerm term, ReportSubmission sent, DateTimeOffset now) =>
        now < term.Days.Start ? new SubmitResult.TooEarly(term.Days)
        : !unit.Reports ? new SubmitResult.NotReporting(unit)
        : !unit.IsInForce(term.Days.Last) ? new SubmitResult.UnitClosed(unit, unit.Successor)
        : sent.Scans is < 0 or > ReportPolicy.MostScans ? new SubmitResult.WrongNumber()
        : sent.Reason.Length > ReportPolicy.LongestText || sent.Note.Length > ReportPolicy.LongestText ? new SubmitResult.TooLong()
        : null;

    private static bool IsSame(ReportVersion latest, ReportPerson by, ReportSubmission sent, ReportCount count) =>
        latest.By?.Resident == by.Resident && latest.Scans == (sent.Scans ?? count.Scans) && latest.Note == sent.Note;

    private async ValueTask<SubmitResult> SendAsync(DomainTurn turn, Sending sending, Report report, ReportVersion? latest, CancellationToken ct)
    {
        var (by, unit, term, sent) = sending;
        var counted = report.Fixed is { } count ? new CountedReport(count, []) : await CountReport.ExecuteAsync(turn.Records, unit.Id, term, turn.Now, ct);
        var corrected = sent.Scans == counted.Count.Scans ? null : sent.Scans;
        var isCorrection = report.State == ReportState.Submitted;
        if (isCorrection && IsSame(latest!, by, sent, counted.Count))
        {
            return new SubmitResult.AlreadySent(report, latest!);
        }

        if ((corrected is not null || isCorrection) && !ReportText.IsReason(sent.Reason))
        {
            return new SubmitResult.NeedsReason();
        }

        var need = NoteNeeds.Of(corrected ?? counted.Count.Scans, counted.Count.Venues, unit.HeadCount, term.NoteBelowPercent);
        if (need != NoteNeed.None && !ReportText.IsReason(sent.Note))
        {
            return new SubmitResult.NeedsNote(need);
        }

        var version = new ReportVersion
        {
            Id = ids.Next(turn.Now), Report = report.Id, Number = report.Version + 1, At = turn.Now.Whole(), By = by, Count = counted.Count, Corrected = corrected,
            Reason = sent.Reason, Note = sent.Note, HeadCount = unit.HeadCount, IsLate = turn.Now >= term.Deadline,
        };
        var done = report with { State = ReportState.Submitted, Version = version.Number, Revision = report.Revision + 1 };
        return await KeepAsync(turn, done, version, counted, isCorrection, ct);
    }

    private async ValueTask<SubmitResult> KeepAsync(
        DomainTurn turn, Report report, ReportVersion version, CountedReport counted, bool isCorrection, CancellationToken ct)
    {
        var reports = turn.Records.Reports;

        // After the cut-off the first to send fixes the number when the clock has not come round to it yet.
        var isFixing = counted.Count.IsFixed && report.Fixed is null;
        if (!await reports.SaveAsync(isFixing ? report with { Fixed = counted.Count } : report, ct))
        {
            var other = await reports.ByKeyAsync(report.Key, ct) ?? report;
            return new SubmitResult.Changed(other, other.Version > 0 ? await reports.VersionAsync(other.Id, other.Version, ct) : null);
        }

        await reports.AddVersionAsync(version, ct);
        await reports.AddMakingAsync(report.Id, isFixing ? 0 : version.Number, counted.Venues, ct);
        await reports.AddStepAsync(
            new ReportStep
            {
                Id = ids.Next(turn.Now), About = report.Id.Value, At = version.At, Deed = isCorrection ? ReportDeed.Correct : ReportDeed.Submit,
                State = report.State, By = version.By, Reason = version.Reason,
            },
            ct);
        await ReportPeople.NoteAsync(
            turn, version.By, isCorrection ? "report.corrected" : "report.submitted", report.Id.ToString(), FormattableString.Invariant($"{report.Key} v{version.Number}"), ct);
        return new SubmitResult.Accepted(isFixing ? report with { Fixed = counted.Count } : report, version, isCorrection);
    }

    private sealed record Sending(ReportPerson By, Unit Unit, ReportTerm Term, ReportSubmission Sent);
}
