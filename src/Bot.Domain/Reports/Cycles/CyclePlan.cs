using Bot.Domain.Privacy;

namespace Bot.Domain.Reports.Cycles;

/// <summary>One kind of report as an office sets it in config/reporting.yaml, within the bounds of <see cref="CyclePolicy"/>.</summary>
public sealed record CyclePlan
{
    /// <summary>Kept with every report; never changed once used.</summary>
    public required string Id { get; init; }

    public required BilingualText Name { get; init; }

    /// <summary>The first month for which reports are asked, by its first day: nobody is nudged for earlier ones.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The day of the month on which a period begins: 1 is the calendar month, 15 is from the 15th to the 14th.</summary>
    public int FromDay { get; init; } = 1;

    public DueRule Due { get; init; } = new(CyclePolicy.DueDay, false, CyclePolicy.Shift);

    /// <summary>The time on the due day, before any shift, after which scans belong to the next period. A period that ends earlier is cut off at its end.</summary>
    public TimeOnly CutOff { get; init; } = CyclePolicy.CutOff;

    public NudgePlan Nudges { get; init; } = new();

    /// <summary>Percent of one scan for each head and working day; a unit below it, or at zero, is asked for a note.</summary>
    public int NoteBelowPercent { get; init; } = CyclePolicy.NoteBelowPercent;

    public ReportColumns Columns { get; init; } = new(HasPersons: false, HasLastMonth: false);
}

/// <summary>What the table has besides the four columns of the letter's appendix.</summary>
/// <param name="HasPersons">How many persons the scans are of.</param>
/// <param name="HasLastMonth">The scans of the period before.</param>
public sealed record ReportColumns(bool HasPersons, bool HasLastMonth);
