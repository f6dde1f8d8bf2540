using System.Globalization;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>What a person is doing with one unit's report, kept as values of the flow until it is sent.</summary>
internal sealed record ReportSitting(ReportTask Task, int Revision)
{
    internal const string TaskName = "reportTask";
    internal const string RevisionName = "reportRevision";
    internal const string ModeName = "reportMode";
    internal const string NumberName = "reportNumberKept";
    internal const string ReasonName = "reportReasonKept";
    internal const string NoteName = "reportNoteKept";

    /// <summary>It was in when it was opened: what is sent is a correction.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>The number that the person gives instead of the counted one.</summary>
    public long? Number { get; init; }

    public string Reason { get; init; } = string.Empty;

    public string Note { get; init; } = string.Empty;

    /// <summary>Null when the flow holds none.</summary>
    public static ReportSitting? Of(DialogTurn turn) => ReportTask.Read(turn.Value(TaskName)) is { } task
        ? new ReportSitting(task, int.TryParse(turn.Value(RevisionName), CultureInfo.InvariantCulture, out var revision) ? revision : 0)
        {
            IsCorrection = turn.Value(ModeName) == "sent",
            Number = long.TryParse(turn.Value(NumberName), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            Reason = turn.Value(ReasonName),
            Note = turn.Value(NoteName),
        }
        : null;

    public void Put(DialogTurn turn)
    {
        turn.Put(TaskName, Task.Written);
        turn.Put(RevisionName, Revision.ToString(CultureInfo.InvariantCulture));
        turn.Put(ModeName, IsCorrection ? "sent" : "new");
        turn.Put(NumberName, Number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);
        turn.Put(ReasonName, Reason);
        turn.Put(NoteName, Note);
    }
}
