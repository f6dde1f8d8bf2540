using Bot.Domain.Records;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Domain.Reports.Nudges;

/// <summary>
/// Who is to be told of a missing report now, and was not told of it at this stage. Looks at every unit that reports, page by page: nothing is
/// remembered between two looks, so an outage, a second scheduler or a clock set back change nothing.
/// </summary>
public sealed class FindNudges(ReportCycles cycles)
{
    /// <summary>Heads and clerks, one entry for each person and stage; the oldest period first.</summary>
    public async ValueTask<IReadOnlyList<DueNudge>> OfUnitsAsync(IRecords records, DateTimeOffset now, CancellationToken ct)
    {
        var found = new List<DueNudge>();
        foreach (var (cycle, due) in cycles.StagesDue(now).Where(d => !d.Due.Stage.IsForSupervisors))
        {
            var key = new ReportPeriodKey(cycle.Id, due.Period.Key);
            var snoozes = (await records.Nudges.SnoozesAsync(key, ct)).ToDictionary(s => (s.Unit, s.Person), s => s.Until);
            var open = new Dictionary<(ResidentId Person, string Stage), (NudgeStage Stage, SortedSet<long> Units)>();
            await foreach (var (unit, person) in OpenAsync(records, due.Period, key, now, ct))
            {
                var stage = snoozes.TryGetValue((unit, person), out var until)
                    ? cycle.StageFor(due.Period, new Cycles.ReportStanding(null, until), now)
                    : due.Stage;
                if (stage is not null)
                {
                    open.TryAdd((person, stage.Key), (stage, []));
                    open[(person, stage.Key)].Units.Add(unit.Value);
                }
            }

            found.AddRange(await NotToldAsync(records, key, open, ct));
        }

        return found;
    }

    private static async ValueTask<IReadOnlyList<DueNudge>> NotToldAsync(
        IRecords records, ReportPeriodKey key, Dictionary<(ResidentId Person, string Stage), (NudgeStage Stage, SortedSet<long> Units)> open, CancellationToken ct)
    {
        var told = new HashSet<(string, NudgedPerson)>();
        foreach (var stage in open.Keys.Select(k => k.Stage).Distinct())
        {
            told.UnionWith((await records.Nudges.AtStageAsync(key, stage, ct)).Select(n => (stage, n)));
        }

        return
        [
            .. open.Select(o => new DueNudge(
                    key,
                    o.Value.Stage,
                    o.Key.Person,
                    [.. o.Value.Units.Select(u => new UnitId(u)).Where(u => !told.Contains((o.Key.Stage, new NudgedPerson(u, o.Key.Person))))]))
                .Where(n => n.Units.Count > 0),
        ];
    }

    // Each unit whose report is not in, with each of its people who may send it.
    private static async IAsyncEnumerable<(UnitId Unit, ResidentId Person)> OpenAsync(
        IRecords records, ReportPeriod period, ReportPeriodKey key, DateTimeOffset now, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var after = new UnitId(0);
        IReadOnlyList<Unit> page;
        do
        {
            page = await records.Units.ReportingAsync(period.Last, after, NudgePolicy.PageSize, ct);
            UnitId[] units = [.. page.Select(u => u.Id)];
            var sent = (await records.Reports.StandingsAsync(key, units, ct)).Where(s => s.IsSubmitted).Select(s => s.Unit).ToHashSet();
            var people = await records.UnitPeople.OfUnitsAsync([.. units.Where(u => !sent.Contains(u))], VietnamTime.Date(now), ct);
            foreach (var person in people.Where(p => p.Counts && UnitRights.May(p.Role, UnitDeed.Submit)))
            {
                yield return (person.Unit, person.Resident!.Value);
            }

            after = page.Count > 0 ? page[^1].Id : after;
        }
        while (page.Count == NudgePolicy.PageSize);
    }
}
