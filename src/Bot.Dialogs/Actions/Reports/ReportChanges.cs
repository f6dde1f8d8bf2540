using Bot.Domain.Reports;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Reports;

internal sealed record NumberAnswer(long ReportNumber);

/// <summary>Takes another number than the one counted; the counted one itself takes a correction back.</summary>
[DialogAction("report.check-number", Puts = [ReportSitting.NumberName, ReportSitting.ReasonName, ReportNotes.Why])]
internal sealed class CheckReportNumber : DialogAction<NumberAnswer, CheckReportNumber.Outcome>
{
    public enum Outcome
    {
        Differs,

        /// <summary>Nothing to correct.</summary>
        Same,
    }

    public override ValueTask<Outcome> RunAsync(NumberAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        var counted = long.Parse(turn.Value(ReportCard.Counted), System.Globalization.CultureInfo.InvariantCulture);
        var sitting = ReportSitting.Of(turn) ?? throw new InvalidOperationException("no report is open in this flow");
        var isSame = answers.ReportNumber == counted;
        var hadNumber = sitting.Number is not null;
        (sitting with { Number = isSame ? null : answers.ReportNumber, Reason = string.Empty }).Put(turn);
        turn.Put(ReportNotes.Why, ReportNotes.AskReason(isSame ? null : counted, turn.Language));
        return ValueTask.FromResult(isSame && !(sitting.IsCorrection && hadNumber) ? Outcome.Same : Outcome.Differs);
    }
}

internal sealed record ReasonAnswer(string ReportReason);

/// <summary>Keeps the reason. A report that is in is sent anew at once; one that is not is shown first.</summary>
[DialogAction("report.keep-reason", Puts = [ReportSitting.ReasonName])]
internal sealed class KeepReportReason : DialogAction<ReasonAnswer, KeepReportReason.Outcome>
{
    public enum Outcome
    {
        Ready,
        Send,
    }

    public override ValueTask<Outcome> RunAsync(ReasonAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        var sitting = ReportSitting.Of(turn);
        var reason = VietnameseText.Clean(answers.ReportReason);

        // Why the number is another one stays said when only the note is changed: it stands beside the number in the table.
        var both = sitting is { IsCorrection: true, Reason.Length: > 0 } ? $"{sitting.Reason}; {reason}" : reason;
        turn.Put(ReportSitting.ReasonName, both.Length <= ReportPolicy.LongestText ? both : reason);
        return ValueTask.FromResult(sitting is { IsCorrection: true } ? Outcome.Send : Outcome.Ready);
    }
}

public enum KeptNote
{
    Ready,

    /// <summary>The report is in: why it is changed is asked.</summary>
    Why,
}

internal sealed record NoteAnswer(string ReportNote);

[DialogAction("report.keep-note", Puts = [ReportSitting.NoteName, ReportNotes.Why])]
internal sealed class KeepReportNote : DialogAction<NoteAnswer, KeptNote>
{
    public override ValueTask<KeptNote> RunAsync(NoteAnswer answers, DialogTurn turn, CancellationToken ct) =>
        ValueTask.FromResult(Keep(turn, VietnameseText.Clean(answers.ReportNote)));

    internal static KeptNote Keep(DialogTurn turn, string note)
    {
        turn.Put(ReportSitting.NoteName, note);
        turn.Put(ReportNotes.Why, ReportNotes.AskReason(null, turn.Language));
        return ReportSitting.Of(turn) is { IsCorrection: true } ? KeptNote.Why : KeptNote.Ready;
    }
}

/// <summary>Takes the note back.</summary>
[DialogAction("report.drop-note", Puts = [ReportSitting.NoteName, ReportNotes.Why])]
internal sealed class DropReportNote : DialogAction<NoAnswers, DropReportNote.Outcome>
{
    public enum Outcome
    {
        Ready,
        Why,

        /// <summary>There was none.</summary>
        Unchanged,
    }

    public override ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (ReportSitting.Of(turn) is not { Note.Length: > 0 })
        {
            return ValueTask.FromResult(Outcome.Unchanged);
        }

        return ValueTask.FromResult(KeepReportNote.Keep(turn, string.Empty) == KeptNote.Why ? Outcome.Why : Outcome.Ready);
    }
}
