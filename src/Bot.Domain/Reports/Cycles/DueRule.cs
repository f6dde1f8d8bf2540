namespace Bot.Domain.Reports.Cycles;

/// <summary>What happens to a due day that nobody works on.</summary>
public enum DueShift
{
    /// <summary>The next working day, as the Civil Code has it.</summary>
    Next = 1,

    /// <summary>The last working day before, where an office must itself report on the day.</summary>
    Previous,

    /// <summary>It stays: some letters say plainly "day 30".</summary>
    None,
}

/// <summary>On which day a report falls due.</summary>
/// <param name="Day">1 to 31; a shorter month's last day stands for a day that it has not.</param>
/// <param name="IsNextMonth">Whether in the month after the one in which the period ends.</param>
/// <param name="Shift">What happens when it is a day off.</param>
public sealed record DueRule(int Day, bool IsNextMonth, DueShift Shift)
{
    /// <summary>The day before any shift, for a period that ends on <paramref name="last"/>.</summary>
    public DateOnly Nominal(DateOnly last)
    {
        var month = new DateOnly(last.Year, last.Month, 1).AddMonths(IsNextMonth ? 1 : 0);
        return month.AddDays(Math.Min(Day, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
    }
}
