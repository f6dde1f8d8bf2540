using System.Text;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>The units that a person goes through in one sitting, kept as values of the flow.</summary>
internal sealed class ReportQueue(PeriodWords words)
{
    internal const string Queue = "reportQueue";
    internal const string Place = "reportPlace";
    internal const string Overview = "reportOverview";

    private const char Between = ',';

    public static IReadOnlyList<ReportTask> Of(DialogTurn turn) =>
        [.. turn.Value(Queue).Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(t => ReportTask.Read(t)).OfType<ReportTask>()];

    /// <summary>Starts with the reports that are not in; false when all are.</summary>
    public static bool Begin(DialogTurn turn, IReadOnlyList<OwnReport> reports)
    {
        var open = reports.Where(r => r.IsOpen).ToList();
        turn.Put(Queue, string.Join(Between, open.Select(r => r.Task.Written)));
        return open.Count > 0 && Show(turn, open[0].Task);
    }

    /// <summary>Goes on behind the one just shown; false at the end.</summary>
    public static bool Next(DialogTurn turn, IReadOnlyList<OwnReport> reports)
    {
        var queue = Of(turn);
        var at = ReportTask.Read(turn.Value(ReportSitting.TaskName)) is { } shown ? queue.ToList().IndexOf(shown) : -1;
        var open = reports.Where(r => r.IsOpen).Select(r => r.Task).ToHashSet();
        var next = queue.Skip(at + 1).Where(open.Contains).Take(1).ToList();
        return next.Count > 0 && Show(turn, next[0]);
    }

    /// <summary>"Đã gửi 2/3 đơn vị.", with those that are left.</summary>
    public static string Summary(DialogTurn turn, IReadOnlyList<OwnReport> reports)
    {
        var isEnglish = turn.Language == "en";
        var left = reports.Where(r => r.IsOpen).ToList();
        var sent = reports.Count - left.Count;
        if (left.Count == 0)
        {
            return isEnglish ? $"All {reports.Count} reports are in. Thank you." : $"Cả {reports.Count} báo cáo đã gửi. Cảm ơn bạn.";
        }

        var names = string.Join('\n', left.Select(r => "• " + r.Unit.Name));
        return isEnglish ? $"{sent} of {reports.Count} reports are in. Not yet:\n{names}" : $"Đã gửi {sent}/{reports.Count} báo cáo. Chưa gửi:\n{names}";
    }

    /// <summary>"Báo cáo tháng 11: đã gửi 2/3", then a numbered line for each; they are numbered as the buttons are.</summary>
    public void PutOverview(DialogTurn turn, IReadOnlyList<OwnReport> reports)
    {
        var isEnglish = turn.Language == "en";
        var rows = new StringBuilder(isEnglish
            ? $"Your reports: {reports.Count(r => !r.IsOpen)} of {reports.Count} are in"
            : $"Báo cáo của bạn: đã gửi {reports.Count(r => !r.IsOpen)}/{reports.Count}");
        foreach (var report in reports.Take(Engine.EnginePolicy.PageSize))
        {
            var name = words.Name(report.Task.Period, turn.Now, turn.Language);
            rows.Append("\n• ").Append(report.Unit.Name).Append(", ").Append(name).Append(": ").Append(StandingWords.Of(report.Standing, turn.Language));
        }

        turn.Put(Overview, rows.ToString());
    }

    private static bool Show(DialogTurn turn, ReportTask task)
    {
        var queue = Of(turn);
        var number = queue.ToList().IndexOf(task) + 1;
        turn.Put(ReportSitting.TaskName, task.Written);
        turn.Put(Place, queue.Count < 2 ? string.Empty : turn.Language == "en" ? $"Unit {number} of {queue.Count}: " : $"Đơn vị {number}/{queue.Count}: ");
        return true;
    }
}
