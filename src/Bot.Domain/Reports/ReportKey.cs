using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>Which turn of which cycle: ("monthly", "2026-11").</summary>
public readonly record struct ReportPeriodKey(string Cycle, string Period)
{
    public ReportKey Of(UnitId unit) => new(Cycle, Period, unit);

    public override string ToString() => $"{Cycle}/{Period}";
}

/// <summary>The natural key of a report: one for each unit and period, however often and by whomever it is sent.</summary>
public readonly record struct ReportKey(string Cycle, string Period, UnitId Unit)
{
    public ReportPeriodKey PeriodKey => new(Cycle, Period);

    public override string ToString() => $"{Cycle}/{Period}/{Unit}";
}
