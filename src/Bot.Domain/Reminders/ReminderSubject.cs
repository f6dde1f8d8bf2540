using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Reminders;

/// <summary>What a person would be reminded of: a visit or a declaration by its id, which is the natural key of the one reminder about it.</summary>
public sealed record ReminderSubject(ResidentId Resident, long Id);

/// <summary>What is looked for: subjects that began after the mark and before the instant, with the delay after which they fall due.</summary>
public sealed record DueWindow(TimeSpan Delay, RowMark After, DateTimeOffset Before, int Take);

/// <summary>Subjects of a window in the order of time, and where the next page begins; none when this was the last.</summary>
public sealed record DuePage(IReadOnlyList<(ReminderSubject Subject, RowMark Mark)> Subjects, RowMark? Next)
{
    internal static RowMark? NextOf<T>(IReadOnlyList<T> rows, int take, Func<T, RowMark> mark) => rows.Count < take ? null : mark(rows[^1]);
}
