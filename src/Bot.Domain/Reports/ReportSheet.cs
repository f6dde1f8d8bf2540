using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>
/// The reports of a unit and of everything below it, gathered for a signature. It never changes: when a report in it does, the next version is
/// gathered and signed anew.
/// </summary>
public sealed record ReportSheet
{
    public required SheetId Id { get; init; }

    /// <summary>Whose reports: the division, the department, the province.</summary>
    public required ReportKey Key { get; init; }

    public required int Version { get; init; }

    /// <summary><see cref="ReportState.Aggregated"/>, signed or sent.</summary>
    public required ReportState State { get; init; }

    public required CountedDays Days { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required long Scans { get; init; }

    /// <summary>Units in it.</summary>
    public required int Units { get; init; }

    /// <summary>Units of which nothing was sent.</summary>
    public required int Missing { get; init; }
}

/// <summary>A unit's line in a sheet, as it was when the sheet was gathered.</summary>
public sealed record SheetRow
{
    public required UnitId Unit { get; init; }

    public required string Name { get; init; }

    /// <summary>The heading it stands under; empty for none.</summary>
    public string Group { get; init; } = string.Empty;

    /// <summary>Null: the unit sent nothing.</summary>
    public ReportId? Report { get; init; }

    public int Version { get; init; }

    public long? Scans { get; init; }

    public long? Persons { get; init; }

    /// <summary>What the unit reported for the period before.</summary>
    public long? Before { get; init; }

    public bool IsLate { get; init; }
}
