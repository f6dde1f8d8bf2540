using Bot.Domain.Records;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>
/// The lines of a sheet as the reports stand now: every unit at or below the scope that was in force on the period's last day and is to report,
/// under the heading of its sector, or where it has none of the unit next below the scope.
/// </summary>
public static class GatherRows
{
    public static async ValueTask<IReadOnlyList<SheetRow>> ExecuteAsync(IRecords records, UnitId scope, ReportTerm term, CancellationToken ct)
    {
        var tree = (await records.Units.SubtreeAsync(scope, term.Days.Last, UnitFilter.All, ct)).ToDictionary(u => u.Id);
        var units = tree.Values.Where(u => u.Reports).ToList();
        UnitId[] wanted = [.. units.Select(u => u.Id)];
        var sent = (await records.Reports.StandingsAsync(term.Key, wanted, ct)).Where(s => s.IsSubmitted).ToDictionary(s => s.Unit);
        var before = term.Before is { } last
            ? (await records.Reports.StandingsAsync(last, wanted, ct)).Where(s => s.IsSubmitted).ToDictionary(s => s.Unit, s => s.Scans)
            : [];
        return
        [
            .. units.Select(u => Row(u, HeadingOf(u, scope, tree), sent.GetValueOrDefault(u.Id), before.GetValueOrDefault(u.Id)))
                .OrderBy(r => r.Group.Length > 0).ThenBy(r => r.Group, StringComparer.Ordinal).ThenBy(r => tree[r.Unit].Code.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>Those of the rows whose unit has the sector and lies in the area.</summary>
    public static async ValueTask<IReadOnlyList<SheetRow>> WithinAsync(IRecords records, IReadOnlyList<SheetRow> rows, UnitFilter filter, CancellationToken ct)
    {
        if (filter == UnitFilter.All)
        {
            return rows;
        }

        var units = (await records.Units.FindManyAsync([.. rows.Select(r => r.Unit)], ct)).Where(filter.Matches).Select(u => u.Id).ToHashSet();
        return [.. rows.Where(r => units.Contains(r.Unit))];
    }

    private static SheetRow Row(Unit unit, string heading, ReportStanding? sent, long? before) => new()
    {
        Unit = unit.Id,
        Name = unit.Name,
        Group = heading,
        Report = sent?.Report,
        Version = sent?.Version ?? 0,
        Scans = sent?.Scans,
        Persons = sent?.Persons,
        Before = before,
        IsLate = sent?.IsLate ?? false,
    };

    private static string HeadingOf(Unit unit, UnitId scope, Dictionary<UnitId, Unit> tree)
    {
        if (unit.Sector is { } sector)
        {
            return sector;
        }

        var at = unit;
        for (var level = 0; level < UnitPolicy.MostLevels && at.Id != scope && at.Parent is { } parent && parent != scope && tree.TryGetValue(parent, out var above); level++)
        {
            at = above;
        }

        return at.Id == unit.Id ? string.Empty : at.Name;
    }
}
