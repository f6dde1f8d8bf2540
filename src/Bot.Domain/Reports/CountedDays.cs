using Bot.Domain.Text;

namespace Bot.Domain.Reports;

/// <summary>
/// The Vietnamese days that are counted, from the first up to and without the last named. Whole days, because of days long past only their
/// totals are kept.
/// </summary>
public readonly record struct CountedDays(DateOnly From, DateOnly Before)
{
    /// <summary>The first and the last of them are in it.</summary>
    public static CountedDays Through(DateOnly first, DateOnly last) => new(first, last.AddDays(1));

    public static CountedDays OfMonth(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1));

    public DateOnly Last => Before.AddDays(-1);

    public DateTimeOffset Start => VietnamTime.StartOf(From);

    public DateTimeOffset End => VietnamTime.StartOf(Before);

    public bool Contains(DateOnly day) => day >= From && day < Before;

    public override string ToString() => FormattableString.Invariant($"{From:yyyy-MM-dd}..{Last:yyyy-MM-dd}");
}
