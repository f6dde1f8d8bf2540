using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>Where one unit stands in a period: what a supervisor's list is made of. A unit without a row has not begun.</summary>
/// <param name="Unit">Whose report.</param>
/// <param name="Report">Its number.</param>
/// <param name="State">Where it is.</param>
/// <param name="Version">The newest version; 0 for none.</param>
/// <param name="Scans">What the newest version reports; null while nothing was sent.</param>
/// <param name="Persons">Persons counted for it.</param>
/// <param name="IsLate">The newest version came after the deadline.</param>
public sealed record ReportStanding(UnitId Unit, ReportId Report, ReportState State, int Version, long? Scans, long? Persons, bool IsLate)
{
    public bool IsSubmitted => State is not (ReportState.Draft or ReportState.Returned);
}
