namespace Bot.Dialogs.Actions.Reports;

/// <summary>
/// What somebody has to report: the first report not sent of the sitting ("Đơn vị 1/3"), the one that is in, or the list of all. Asking for the list by
/// command does not mind a snooze: whoever asks wants it now.
/// </summary>
[DialogAction("report.look", Puts = [ReportSitting.TaskName, ReportQueue.Queue, ReportQueue.Place, ReportQueue.Overview])]
internal sealed class LookForReports(OwnReports own, ReportQueue queue) : DialogAction<NoAnswers, LookForReports.Outcome>
{
    public enum Outcome
    {
        /// <summary>One that is not in: it is shown.</summary>
        Open,

        /// <summary>There is only one, and it is in.</summary>
        Sent,

        /// <summary>Several, all of them in.</summary>
        Overview,

        /// <summary>The chat speaks for nobody whose phone is known.</summary>
        NotKnown,

        NoUnit,

        /// <summary>No report is expected of the person's units.</summary>
        NotReporting,

        /// <summary>The first report is still to come.</summary>
        NotYet,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { Phone: not null } resident)
        {
            return Outcome.NotKnown;
        }

        var duty = await own.FindAsync(turn, resident.Id, ct);
        if (duty.Reports.Count == 0)
        {
            return !duty.HasUnit ? Outcome.NoUnit : duty.HasPeriod ? Outcome.NotReporting : Outcome.NotYet;
        }

        if (ReportQueue.Begin(turn, duty.Reports))
        {
            return Outcome.Open;
        }

        if (duty.Reports is [var only])
        {
            turn.Put(ReportSitting.TaskName, only.Task.Written);
            return Outcome.Sent;
        }

        queue.PutOverview(turn, duty.Reports);
        return Outcome.Overview;
    }
}

/// <summary>The list of all reports of the person, as they stand now.</summary>
[DialogAction("report.list", Puts = [ReportQueue.Overview])]
internal sealed class ListReports(OwnReports own, ReportQueue queue) : DialogAction<NoAnswers, ListReports.Outcome>
{
    public enum Outcome
    {
        Listed,
        NoUnit,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident || await own.FindAsync(turn, resident.Id, ct) is not { Reports.Count: > 0 } duty)
        {
            return Outcome.NoUnit;
        }

        queue.PutOverview(turn, duty.Reports);
        return Outcome.Listed;
    }
}

/// <summary>Goes on to the next unit of the sitting whose report is not in, and at the end says how the sitting went.</summary>
[DialogAction("report.next", Puts = [ReportSitting.TaskName, ReportQueue.Queue, ReportQueue.Place, "reportSummary"])]
internal sealed class NextReport(OwnReports own) : DialogAction<NoAnswers, NextReport.Outcome>
{
    public enum Outcome
    {
        Open,

        /// <summary>The sitting is over and had several units.</summary>
        Several,

        /// <summary>There was one unit only: its own words were enough.</summary>
        One,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.One;
        }

        var reports = (await own.FindAsync(turn, resident.Id, ct)).Reports;
        if (ReportQueue.Next(turn, reports))
        {
            return Outcome.Open;
        }

        turn.Put("reportSummary", ReportQueue.Summary(turn, reports));
        return ReportQueue.Of(turn).Count > 1 ? Outcome.Several : Outcome.One;
    }
}

internal sealed record ChosenReport(string ReportChosen);

/// <summary>Opens the report picked from the list.</summary>
[DialogAction("report.choose", Puts = [ReportSitting.TaskName, ReportQueue.Place])]
internal sealed class ChooseReport(OwnReports own) : DialogAction<ChosenReport, ChooseReport.Outcome>
{
    public enum Outcome
    {
        Chosen,

        /// <summary>The person no longer reports for it.</summary>
        Gone,
    }

    public override async ValueTask<Outcome> RunAsync(ChosenReport answers, DialogTurn turn, CancellationToken ct)
    {
        if (ReportTask.Read(answers.ReportChosen) is not { } task || await turn.ResidentAsync(ct) is not { } resident
            || (await own.FindAsync(turn, resident.Id, ct)).Reports.All(r => r.Task != task))
        {
            return Outcome.Gone;
        }

        turn.Put(ReportSitting.TaskName, task.Written);
        turn.Put(ReportQueue.Place, string.Empty);
        return Outcome.Chosen;
    }
}
