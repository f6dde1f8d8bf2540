using Bot.Domain.Records;

namespace Bot.Domain.Reports;

/// <summary>A sheet goes a step on, and the reports in it with it, each with its own note of who did it.</summary>
internal static class SheetSteps
{
    public static async ValueTask TakeAsync(DomainTurn turn, IdSource ids, Step step, CancellationToken ct)
    {
        var moved = await MovingAsync(turn.Records, step, ct);
        await turn.Records.Reports.MoveAsync(moved, step.From, step.To, ct);
        foreach (var about in moved.Select(r => r.Value).Append(step.Sheet.Id.Value))
        {
            await NoteAsync(turn, ids, about, step, ct);
        }

        var reason = FormattableString.Invariant($"{step.Sheet.Key} v{step.Sheet.Version}");
        await ReportPeople.NoteAsync(turn, step.By, ActionOf(step.Deed), step.Sheet.Id.ToString(), reason, ct);
    }

    /// <summary>Whether a report in it was sent anew, sent back, or came in since it was gathered.</summary>
    public static async ValueTask<bool> IsStaleAsync(IRecords records, ReportSheet sheet, IReadOnlyList<SheetRow> rows, CancellationToken ct)
    {
        var now = (await records.Reports.StandingsAsync(sheet.Key.PeriodKey, [.. rows.Select(r => r.Unit)], ct)).Where(s => s.IsSubmitted).ToDictionary(s => s.Unit);
        return rows.Any(r => r.Version != (now.TryGetValue(r.Unit, out var standing) ? standing.Version : 0));
    }

    private static async ValueTask<IReadOnlyList<ReportId>> MovingAsync(IRecords records, Step step, CancellationToken ct)
    {
        var standings = await records.Reports.StandingsAsync(step.Sheet.Key.PeriodKey, [.. step.Rows.Where(r => r.Report is not null).Select(r => r.Unit)], ct);
        return [.. standings.Where(s => s.State == step.From).Select(s => s.Report)];
    }

    private static string ActionOf(ReportDeed deed) => deed switch
    {
        ReportDeed.Aggregate => "sheet.gathered",
        ReportDeed.Sign => "sheet.signed",
        _ => "sheet.sent",
    };

    private static ValueTask NoteAsync(DomainTurn turn, IdSource ids, long about, Step step, CancellationToken ct) => turn.Records.Reports.AddStepAsync(
        new ReportStep { Id = ids.Next(turn.Now), About = about, At = turn.Now.Whole(), Deed = step.Deed, State = step.To, By = step.By }, ct);

    internal sealed record Step(ReportSheet Sheet, IReadOnlyList<SheetRow> Rows, ReportDeed Deed, ReportState From, ReportState To, ReportPerson By);
}
