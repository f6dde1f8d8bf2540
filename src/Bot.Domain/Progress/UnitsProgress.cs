using Bot.Domain.Reports;
using Bot.Domain.Units;

namespace Bot.Domain.Progress;

/// <summary>How many of the known units of a kind have a place with a code.</summary>
public sealed record KindCoverage(string Kind, int Covered, int Known);

/// <summary>A unit in the ranking.</summary>
/// <param name="Unit">Which.</param>
/// <param name="Scans">Scans of the days of the chart.</param>
public sealed record RankedUnit(Unit Unit, long Scans);

/// <summary>How far the units of a scope are with codes and scans, as it stands now.</summary>
public sealed record UnitsProgress
{
    /// <summary>Units that are to report: the known list that coverage is held against.</summary>
    public required int Units { get; init; }

    /// <summary>Of them, those with at least one place.</summary>
    public required int Covered { get; init; }

    /// <summary>By kind, the least covered first.</summary>
    public required IReadOnlyList<KindCoverage> Kinds { get; init; }

    public required int Venues { get; init; }

    /// <summary>Names of places where nobody scanned for <see cref="ProgressPolicy.SilentDays"/> days, those without any scan first.</summary>
    public required IReadOnlyList<string> Silent { get; init; }

    /// <summary>Every day of the chart, days without scans too, oldest first.</summary>
    public required IReadOnlyList<DayScans> Days { get; init; }

    /// <summary>Persons who scanned in <see cref="ProgressPolicy.AdoptionDays"/> days, each once.</summary>
    public required long Persons { get; init; }

    /// <summary>People of the units whose number is known; 0 where none is.</summary>
    public required long Heads { get; init; }

    /// <summary>All units by scans, the most first.</summary>
    public required IReadOnlyList<RankedUnit> Ranking { get; init; }

    public long Scans => Days.Sum(d => d.Scans);
}
