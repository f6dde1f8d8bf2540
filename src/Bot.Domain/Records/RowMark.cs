namespace Bot.Domain.Records;

/// <summary>A place in a list ordered by time and then by id, from which the next page goes on: a page is never skipped and none comes twice, however the list grows.</summary>
public readonly record struct RowMark(DateTimeOffset At, long Id)
{
    /// <summary>Before everything of this moment.</summary>
    public static RowMark Before(DateTimeOffset at) => new(at, long.MinValue);
}
