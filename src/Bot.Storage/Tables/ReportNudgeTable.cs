using Bot.Domain.Reports;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Storage.Tables;

internal sealed class ReportNudgeTable(Session session) : INudgeStore
{
    private static readonly Sql Insert = new(
        """
        INSERT INTO report_nudges (cycle, period, unit, stage, person, at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (cycle, period, unit, stage, person) DO NOTHING
        """);
    private static readonly Sql AtStage = new("SELECT unit, person FROM report_nudges WHERE cycle = ? AND period = ? AND stage = ?");
    private static readonly Sql OfUnits = new(
        """
        SELECT unit, stage, person, at FROM report_nudges
        WHERE cycle = ?1 AND period = ?2 AND unit IN (SELECT value FROM json_each(?3)) ORDER BY at DESC, unit, person
        """)
    {
        Postgres = """
            SELECT unit, stage, person, at FROM report_nudges
            WHERE cycle = ?1 AND period = ?2 AND unit IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(?3 AS json)))
            ORDER BY at DESC, unit, person
            """,
    };
    private static readonly Sql OfPerson = new(
        "SELECT cycle, period, unit, stage, at FROM report_nudges WHERE person = ? ORDER BY at, cycle, period, unit, stage LIMIT ? OFFSET ?");
    private static readonly Sql Snoozes = new("SELECT unit, resident, until_at FROM report_snoozes WHERE cycle = ? AND period = ?");
    private static readonly Sql DeleteOf = new("DELETE FROM report_nudges WHERE person = ?");
    private static readonly Sql Purge = new(
        """
        DELETE FROM report_nudges WHERE (cycle, period, unit, stage, person) IN
          (SELECT cycle, period, unit, stage, person FROM report_nudges WHERE at < ? ORDER BY at LIMIT ?)
        """);

    public ValueTask<bool> AddAsync(ReportNudge nudge, CancellationToken ct) => new(session.Use(Insert)
        .Bind(nudge.Key.Cycle).Bind(nudge.Key.Period).Bind(nudge.Key.Unit.Value).Bind(nudge.Stage).Bind(nudge.Person.Value).Bind(nudge.At)
        .Changed() == 1);

    public ValueTask<IReadOnlyList<NudgedPerson>> AtStageAsync(ReportPeriodKey period, string stage, CancellationToken ct)
    {
        using var rows = session.Use(AtStage).Bind(period.Cycle).Bind(period.Period).Bind(stage);
        var told = new List<NudgedPerson>();
        while (rows.Step())
        {
            told.Add(new NudgedPerson(new UnitId(rows.Long(0)), new ResidentId(rows.Long(1))));
        }

        return new(told);
    }

    public ValueTask<IReadOnlyList<ReportNudge>> OfUnitsAsync(ReportPeriodKey period, IReadOnlyList<UnitId> units, CancellationToken ct)
    {
        using var rows = session.Use(OfUnits).Bind(period.Cycle).Bind(period.Period).Bind(IdList.Of(units.Select(u => u.Value)));
        var nudges = new List<ReportNudge>();
        while (rows.Step())
        {
            nudges.Add(new ReportNudge(
                period.Of(new UnitId(rows.Long(0))), rows.Text(1), new ResidentId(rows.Long(2)), rows.Time(3)));
        }

        return new(nudges);
    }

    public ValueTask<IReadOnlyList<ReportNudge>> OfPersonAsync(ResidentId person, int skip, int take, CancellationToken ct)
    {
        using var rows = session.Use(OfPerson).Bind(person.Value).Bind(take).Bind(skip);
        var nudges = new List<ReportNudge>();
        while (rows.Step())
        {
            nudges.Add(new ReportNudge(new ReportKey(rows.Text(0), rows.Text(1), new UnitId(rows.Long(2))), rows.Text(3), person, rows.Time(4)));
        }

        return new(nudges);
    }

    public ValueTask<IReadOnlyList<NudgeSnooze>> SnoozesAsync(ReportPeriodKey period, CancellationToken ct)
    {
        using var rows = session.Use(Snoozes).Bind(period.Cycle).Bind(period.Period);
        var snoozes = new List<NudgeSnooze>();
        while (rows.Step())
        {
            snoozes.Add(new NudgeSnooze(new UnitId(rows.Long(0)), new ResidentId(rows.Long(1)), rows.Time(2)));
        }

        return new(snoozes);
    }

    public ValueTask<long> RemoveOfAsync(ResidentId person, CancellationToken ct) => new(session.Use(DeleteOf).Bind(person.Value).Changed());

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct) => new(session.Use(Purge).Bind(before).Bind(limit).Changed());
}
