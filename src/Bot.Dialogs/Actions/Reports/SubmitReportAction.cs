using System.Globalization;
using Bot.Domain.Reports;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>Sends the report as it was shown. What became of it meanwhile is told, and then nothing is sent.</summary>
[DialogAction(
    "report.submit",
    Puts =
    [
        "reportSent", "reportSentAt", "reportLate", "reportCorrection", "reportChange", "reportSuccessor", ReportCard.Receipt, ReportNotes.NoteWhy, ReportNotes.Why,
    ])]
internal sealed class SubmitReportAction(SubmitReport submit, ReportTerms terms, ReportComplete complete) : DialogAction<NoAnswers, SubmitReportAction.Outcome>
{
    public enum Outcome
    {
        Accepted,
        Corrected,

        /// <summary>The same was sent before.</summary>
        AlreadySent,

        NeedsNote,

        /// <summary>Scans came in meanwhile, so that the number given is no longer the one counted.</summary>
        NeedsReason,

        /// <summary>It was sent from another phone, sent back or fixed since it was shown.</summary>
        Changed,

        InSheet,

        /// <summary>The unit was closed before the end of the period.</summary>
        Closed,

        NotReporting,
        Gone,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (ReportSitting.Of(turn) is not { } sitting || await turn.ResidentAsync(ct) is not { } resident || terms.Find(sitting.Task.Period) is not { } term)
        {
            return Outcome.Gone;
        }

        var sent = new ReportSubmission(sitting.Revision) { Scans = sitting.Number, Reason = sitting.Reason, Note = sitting.Note };
        var result = await submit.ExecuteAsync(turn.Domain(), resident.Id, sitting.Task.Unit, term, sent, ct);
        if (result is SubmitResult.Accepted accepted)
        {
            if (!accepted.IsCorrection)
            {
                await complete.TellAsync(turn, sitting.Task, term, ct);
            }

            PutVersion(turn, accepted.Version);
            return accepted.IsCorrection ? Outcome.Corrected : Outcome.Accepted;
        }

        return await RefusedAsync(turn, result, ct);
    }

    private static async ValueTask<Outcome> RefusedAsync(DialogTurn turn, SubmitResult result, CancellationToken ct)
    {
        switch (result)
        {
            case SubmitResult.AlreadySent already:
                PutVersion(turn, already.Version);
                return Outcome.AlreadySent;
            case SubmitResult.NeedsNote needs:
                turn.Put(ReportNotes.NoteWhy, ReportNotes.Ask(needs.Need, turn.Language));
                return Outcome.NeedsNote;
            case SubmitResult.NeedsReason:
                turn.Put(ReportNotes.Why, ReportNotes.AskAgain(turn.Language));
                return Outcome.NeedsReason;
            case SubmitResult.Changed changed:
                turn.Put("reportChange", await ChangeAsync(turn, changed.Report, ct));
                return Outcome.Changed;
            case SubmitResult.UnitClosed closed:
                turn.Put("reportSuccessor", await SuccessorAsync(turn, closed, ct));
                return Outcome.Closed;
            default:
                return result switch
                {
                    SubmitResult.InSheet => Outcome.InSheet,
                    SubmitResult.NotReporting or SubmitResult.TooEarly => Outcome.NotReporting,
                    SubmitResult.NotAllowed => Outcome.Gone,
                    _ => throw new InvalidOperationException("the rules of the flow let a number or a text through that no report takes"),
                };
        }
    }

    private static void PutVersion(DialogTurn turn, ReportVersion version)
    {
        turn.Put("reportSent", version.Scans.ToString(CultureInfo.InvariantCulture));
        turn.Put("reportSentAt", VietnamTime.Stamp(version.At));
        turn.Put("reportLate", !version.IsLate ? string.Empty : turn.Language == "en" ? " (late)" : " (gửi muộn)");
        turn.Put("reportCorrection", (version.Number - 1).ToString(CultureInfo.InvariantCulture));
        turn.Put(ReportCard.Receipt, version.Receipt);
    }

    /// <summary>What happened last, as a sentence of its own.</summary>
    private static async ValueTask<string> ChangeAsync(DialogTurn turn, Report report, CancellationToken ct) =>
        await turn.Store.Reports.StepsAsync(report.Id.Value, ct) is [.., var last] ? StepWords.Line(last, turn.Language).TrimEnd('.') + "." : string.Empty;

    private static async ValueTask<string> SuccessorAsync(DialogTurn turn, SubmitResult.UnitClosed closed, CancellationToken ct) =>
        closed.Successor is not { } id || await turn.Store.Units.FindAsync(id, ct) is not { } next ? string.Empty
            : turn.Language == "en" ? $" {next.Name} reports instead." : $" {next.Name} báo cáo thay.";
}
