using Bot.Domain.Reports;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>Where a report stands when its card is shown.</summary>
public enum ShownReport
{
    /// <summary>Not in: it can be sent, also anew after it was sent back.</summary>
    Open,

    /// <summary>In: it can be corrected.</summary>
    Sent,

    /// <summary>In a sheet: it has to be sent back before it can change.</summary>
    InSheet,

    /// <summary>The person no longer reports for the unit.</summary>
    Gone,
}

/// <summary>Shows the card of the report that the flow holds.</summary>
internal abstract class ReportCardAction(ReportCard card, ReportTerms terms) : DialogAction<NoAnswers, ShownReport>
{
    public sealed override async ValueTask<ShownReport> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (ReportSitting.Of(turn) is not { } sitting || await turn.ResidentAsync(ct) is not { } resident || terms.Find(sitting.Task.Period) is not { } term
            || !await UnitRights.MayAsync(turn.Domain(), resident.Id, sitting.Task.Unit, UnitDeed.Submit, ct)
            || await LookAtReport.ExecuteAsync(turn.Domain(), resident.Id, sitting.Task.Unit, term, ct) is not { } view)
        {
            return ShownReport.Gone;
        }

        var shown = Take(sitting, view);
        shown.Put(turn);
        await card.PutAsync(turn, view, shown, ct);
        turn.Put(ReportNotes.NoteWhy, ReportNotes.Ask(NoteNeed.None, turn.Language));
        turn.Put(MakingRows.Page, "1");
        return view.Report is { IsInSheet: true } ? ShownReport.InSheet : view.Report is { IsSubmitted: true } ? ShownReport.Sent : ShownReport.Open;
    }

    protected abstract ReportSitting Take(ReportSitting sitting, ReportView view);
}

/// <summary>Begins with a report as it stands: what was sent last is there to be changed.</summary>
[DialogAction(
    "report.open",
    Puts =
    [
        ReportSitting.TaskName, ReportSitting.RevisionName, ReportSitting.ModeName, ReportSitting.NumberName, ReportSitting.ReasonName, ReportSitting.NoteName,
        ReportCard.Unit, ReportCard.Title, ReportCard.Name, ReportCard.Count, ReportCard.Counted, ReportCard.Venues, ReportCard.State, ReportCard.Deadline,
        ReportCard.Receipt, ReportNotes.NoteWhy, MakingRows.Page,
    ])]
internal sealed class OpenReport(ReportCard card, ReportTerms terms) : ReportCardAction(card, terms)
{
    protected override ReportSitting Take(ReportSitting sitting, ReportView view) => new(sitting.Task, view.Revision)
    {
        IsCorrection = view.Report is { IsSubmitted: true },
        Number = view.Latest?.Corrected,
        Reason = view.Latest is { Corrected: not null } latest ? latest.Reason : string.Empty,
        Note = view.Latest?.Note ?? string.Empty,
    };
}

/// <summary>Shows it again with what the person has put in since; who acts then acts on what is shown now.</summary>
[DialogAction(
    "report.show",
    Puts =
    [
        ReportSitting.TaskName, ReportSitting.RevisionName, ReportSitting.ModeName, ReportSitting.NumberName, ReportSitting.ReasonName, ReportSitting.NoteName,
        ReportCard.Unit, ReportCard.Title, ReportCard.Name, ReportCard.Count, ReportCard.Counted, ReportCard.Venues, ReportCard.State, ReportCard.Deadline,
        ReportCard.Receipt, ReportNotes.NoteWhy, MakingRows.Page,
    ])]
internal sealed class ShowReport(ReportCard card, ReportTerms terms) : ReportCardAction(card, terms)
{
    protected override ReportSitting Take(ReportSitting sitting, ReportView view) =>
        sitting with { Revision = view.Revision, IsCorrection = view.Report is { IsSubmitted: true } };
}
