using Bot.Domain.Reports.Cycles;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Reports;

internal sealed record LaterAnswer(string ReportLater);

/// <summary>"Để sau": the person is asked about this unit again at the time chosen, and not before.</summary>
[DialogAction("report.snooze", Puts = ["reportLaterAt"])]
internal sealed class SnoozeReport(ReportTerms terms) : DialogAction<LaterAnswer, SnoozeReport.Outcome>
{
    public enum Outcome
    {
        Snoozed,
        Gone,
    }

    public override async ValueTask<Outcome> RunAsync(LaterAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (ReportSitting.Of(turn) is not { } sitting || await turn.ResidentAsync(ct) is not { } resident
            || !terms.Cycles.TryFind(sitting.Task.Period.Cycle, out var cycle)
            || terms.Cycles.Plan.Snoozes.FirstOrDefault(s => s.Word == answers.ReportLater) is not { } choice)
        {
            return Outcome.Gone;
        }

        var until = cycle.WakeAt(choice, turn.Now);
        await turn.Store.Reports.SnoozeAsync(sitting.Task.Period.Of(sitting.Task.Unit), resident.Id, until, ct);
        turn.Put("reportLaterAt", VietnamTime.Stamp(until));
        return Outcome.Snoozed;
    }
}

/// <summary>When to be asked again: the choices of config/reporting.yaml that end before the deadline, each with its time.</summary>
internal sealed class SnoozeOptions(ReportTerms terms) : ShortList("report.snoozes")
{
    internal const string Now = "now";

    private static readonly ListedOption Not = new(Now, "Không, xem tiếp", "No, go on now");

    protected override ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
    {
        if (ReportSitting.Of(turn) is not { } sitting || !terms.Cycles.TryFind(sitting.Task.Period.Cycle, out var cycle)
            || !cycle.TryPeriod(sitting.Task.Period.Period, out var period))
        {
            return new([Not]);
        }

        return new([.. cycle.Offered(terms.Cycles.Plan.Snoozes, period, turn.Now).Select(s => Option(s, cycle.WakeAt(s, turn.Now))), Not]);
    }

    private static ListedOption Option(SnoozeChoice choice, DateTimeOffset at) => choice.After is null
        ? new ListedOption(choice.Word, $"Sáng mai, {VietnamTime.Stamp(at)}", $"Next morning, {VietnamTime.Stamp(at)}")
        : new ListedOption(choice.Word, $"Lúc {VietnamTime.Stamp(at)}", $"At {VietnamTime.Stamp(at)}");
}
