using Bot.Domain.Records;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Domain.Reports.Nudges;

/// <summary>Which supervisors and offices are to be given the list of who is missing.</summary>
public sealed class MissingReports(ReportCycles cycles)
{
    /// <summary>Everybody who follows a unit below which a report is missing, one entry for each person.</summary>
    public async ValueTask<IReadOnlyList<DueNudge>> FindAsync(IRecords records, DateTimeOffset now, CancellationToken ct)
    {
        var found = new List<DueNudge>();
        foreach (var (cycle, due) in cycles.StagesDue(now).Where(d => d.Due.Stage.IsForSupervisors))
        {
            var key = new ReportPeriodKey(cycle.Id, due.Period.Key);
            var missing = await MissingAsync(records, due.Period, key, ct);
            List<NudgedPerson> scopes = missing.Count == 0 ? [] : await FollowersAsync(records, missing, now, ct);
            var told = (await records.Nudges.AtStageAsync(key, due.Stage.Key, ct)).ToHashSet();
            found.AddRange(scopes.Distinct().Where(s => !told.Contains(s)).GroupBy(s => s.Person, s => s.Unit)
                .Select(g => new DueNudge(key, due.Stage, g.Key, [.. g.OrderBy(u => u.Value)])));
        }

        return found;
    }

    /// <summary>What the person follows and misses a report of the period below, while a stage of the period applies.</summary>
    public async ValueTask<IReadOnlyList<DueReport>> OfPersonAsync(DomainTurn turn, ResidentId person, ReportPeriodKey key, CancellationToken ct)
    {
        var due = cycles.StagesDue(turn.Now).Where(d => d.Cycle.Id == key.Cycle).Select(d => d.Due)
            .FirstOrDefault(d => d.Period.Key == key.Period && d.Stage.IsForSupervisors);
        if (due is null)
        {
            return [];
        }

        var missing = new List<DueReport>();
        foreach (var scope in await UnitRights.ScopesAsync(turn, person, UnitDeed.Nudge, ct))
        {
            var asked = (await turn.Records.Units.SubtreeAsync(scope.Unit.Id, due.Period.Last, scope.Reach, ct)).Where(u => u.Reports).Select(u => u.Id).ToList();
            if ((await turn.Records.Reports.StandingsAsync(key, asked, ct)).Count(s => s.IsSubmitted) < asked.Count)
            {
                missing.Add(new DueReport(key.Of(scope.Unit.Id), due.Stage.Key));
            }
        }

        return missing;
    }

    private static async ValueTask<List<Unit>> MissingAsync(IRecords records, ReportPeriod period, ReportPeriodKey key, CancellationToken ct)
    {
        var missing = new List<Unit>();
        var after = new UnitId(0);
        IReadOnlyList<Unit> page;
        do
        {
            page = await records.Units.ReportingAsync(period.Last, after, NudgePolicy.PageSize, ct);
            var sent = (await records.Reports.StandingsAsync(key, [.. page.Select(u => u.Id)], ct)).Where(s => s.IsSubmitted).Select(s => s.Unit).ToHashSet();
            missing.AddRange(page.Where(u => !sent.Contains(u.Id)));
            after = page.Count > 0 ? page[^1].Id : after;
        }
        while (page.Count == NudgePolicy.PageSize);
        return missing;
    }

    // Walks up from what is missing: the units on the way are few, and only their people are looked at.
    private static async ValueTask<List<NudgedPerson>> FollowersAsync(
        IRecords records, List<Unit> missing, DateTimeOffset now, CancellationToken ct)
    {
        var lines = await LinesAsync(records, missing, ct);
        var people = await records.UnitPeople.OfUnitsAsync([.. lines.SelectMany(l => l).Select(u => u.Id).Distinct()], VietnamTime.Date(now), ct);
        var followers = people.Where(p => p.Counts && UnitRights.May(p.Role, UnitDeed.Nudge)).ToList();
        return [.. followers.Where(p => lines.Any(l => UnitRights.Reaches(p, l))).Select(p => new NudgedPerson(p.Unit, p.Resident!.Value))];
    }

    private static async ValueTask<List<IReadOnlyList<Unit>>> LinesAsync(IRecords records, List<Unit> missing, CancellationToken ct)
    {
        var above = new Dictionary<UnitId, IReadOnlyList<Unit>>();
        var lines = new List<IReadOnlyList<Unit>>();
        foreach (var unit in missing)
        {
            if (unit.Parent is not { } parent)
            {
                lines.Add([unit]);
                continue;
            }

            if (!above.TryGetValue(parent, out var line))
            {
                above[parent] = line = await records.Units.AncestorsAsync(parent, ct);
            }

            lines.Add([unit, .. line]);
        }

        return lines;
    }
}
