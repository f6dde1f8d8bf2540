using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Units;
using static Bot.Storage.Tables.ScanDays;

namespace Bot.Storage.Tables;

internal sealed class ReportsTable(Session session) : IReportStore
{
    private const string Columns =
        "id, cycle, period, unit, state, version, revision, from_day, before_day, fixed_at, scans, persons, is_exact, venues";

    private static readonly Sql ById = new($"SELECT {Columns} FROM reports WHERE id = ?");
    private static readonly Sql ByItsKey = new($"SELECT {Columns} FROM reports WHERE cycle = ? AND period = ? AND unit = ?");
    private static readonly Sql Insert = new(
        $"INSERT INTO reports ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    private static readonly Sql Update = new(
        """
        UPDATE reports SET cycle = ?2, period = ?3, unit = ?4, state = ?5, version = ?6, revision = ?7, from_day = ?8, before_day = ?9, fixed_at = ?10,
          scans = ?11, persons = ?12, is_exact = ?13, venues = ?14 WHERE id = ?1 AND revision = ?7 - 1
        """);
    private static readonly Sql Move = new(
        "UPDATE reports SET state = ?1, revision = revision + 1 WHERE state = ?2 AND id IN (SELECT value FROM json_each(?3))")
    {
        Postgres = """
            UPDATE reports SET state = ?1, revision = revision + 1
            WHERE state = ?2 AND id IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(?3 AS json)))
            """,
    };
    private static readonly Sql Fixed = new(
        $"SELECT {Columns} FROM reports WHERE cycle = ? AND period = ? AND fixed_at IS NOT NULL AND id > ? ORDER BY id LIMIT ?");
    private static readonly Sql Standings = new(
        """
        SELECT r.unit, r.id, r.state, r.version, coalesce(v.corrected, v.scans), v.persons, coalesce(v.is_late, 0)
        FROM reports r LEFT JOIN report_versions v ON v.report = r.id AND v.version = r.version
        WHERE r.cycle = ?1 AND r.period = ?2 AND r.unit IN (SELECT value FROM json_each(?3))
        """)
    {
        Postgres = """
            SELECT r.unit, r.id, r.state, r.version, coalesce(v.corrected, v.scans), v.persons, coalesce(v.is_late, 0)
            FROM reports r LEFT JOIN report_versions v ON v.report = r.id AND v.version = r.version
            WHERE r.cycle = ?1 AND r.period = ?2 AND r.unit IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(?3 AS json)))
            """,
    };
    private static readonly Sql Snooze = new(
        """
        INSERT INTO report_snoozes (cycle, period, unit, resident, until_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (cycle, period, unit, resident) DO UPDATE SET until_at = excluded.until_at
        """);
    private static readonly Sql Snoozed = new("SELECT until_at FROM report_snoozes WHERE cycle = ? AND period = ? AND unit = ? AND resident = ?");
    private static readonly Sql DeleteSnoozesOf = new("DELETE FROM report_snoozes WHERE resident = ?");
    private static readonly Sql PurgeSnoozes = new(
        """
        DELETE FROM report_snoozes WHERE (cycle, period, unit, resident) IN
          (SELECT cycle, period, unit, resident FROM report_snoozes WHERE until_at < ? ORDER BY until_at LIMIT ?)
        """);
    private readonly ReportTrail _trail = new(session);

    public ValueTask<Report?> FindAsync(ReportId id, CancellationToken ct)
    {
        using var row = session.Use(ById).Bind(id.Value);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<Report?> ByKeyAsync(ReportKey key, CancellationToken ct)
    {
        using var row = session.Use(ByItsKey).Bind(key.Cycle).Bind(key.Period).Bind(key.Unit.Value);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<bool> SaveAsync(Report report, CancellationToken ct)
    {
        var count = report.Fixed;
        var changed = session.Use(report.Revision == 1 ? Insert : Update)
            .Bind(report.Id.Value).Bind(report.Key.Cycle).Bind(report.Key.Period).Bind(report.Key.Unit.Value).Bind((int)report.State)
            .Bind(report.Version).Bind(report.Revision).Bind(Of(report.Days.From)).Bind(Of(report.Days.Before)).Bind(count?.CountedAt)
            .Bind(count?.Scans ?? 0).Bind(count?.Persons ?? 0).Bind(count?.ArePersonsExact ?? true).Bind(count?.Venues ?? 0).Changed();
        return new(changed == 1);
    }

    public ValueTask<int> MoveAsync(IReadOnlyList<ReportId> reports, ReportState from, ReportState to, CancellationToken ct) =>
        new(session.Use(Move).Bind((int)to).Bind((int)from).Bind(IdList.Of(reports.Select(r => r.Value))).Changed());

    public ValueTask AddVersionAsync(ReportVersion version, CancellationToken ct)
    {
        _trail.Add(version);
        return default;
    }

    public ValueTask<ReportVersion?> VersionAsync(ReportId report, int number, CancellationToken ct) => new(_trail.Version(report, number));

    public ValueTask<IReadOnlyList<ReportVersion>> VersionsAsync(ReportId report, CancellationToken ct) => new(_trail.Versions(report));

    public ValueTask<IReadOnlyList<ReportVersion>> VersionsOfManyAsync(IReadOnlyList<ReportId> reports, CancellationToken ct) => new(_trail.VersionsOf(reports));

    public ValueTask AddMakingAsync(ReportId report, int version, IReadOnlyList<ReportVenueCount> venues, CancellationToken ct)
    {
        _trail.AddMaking(report, version, venues);
        return default;
    }

    public ValueTask<IReadOnlyList<ReportVenueCount>> MakingAsync(ReportId report, int version, CancellationToken ct) => new(_trail.Making(report, version));

    public ValueTask AddStepAsync(ReportStep step, CancellationToken ct)
    {
        _trail.Add(step);
        return default;
    }

    public ValueTask<IReadOnlyList<ReportStep>> StepsAsync(long about, CancellationToken ct) => new(_trail.Steps(about));

    public ValueTask<IReadOnlyList<ReportStep>> StepsByAsync(ResidentId person, long after, int take, CancellationToken ct) => new(_trail.StepsOf(person, after, take));

    public ValueTask<IReadOnlyList<ReportStanding>> StandingsAsync(ReportPeriodKey period, IReadOnlyList<UnitId> units, CancellationToken ct)
    {
        using var rows = session.Use(Standings).Bind(period.Cycle).Bind(period.Period).Bind(IdList.Of(units.Select(u => u.Value)));
        var standings = new List<ReportStanding>();
        while (rows.Step())
        {
            standings.Add(new ReportStanding(
                new UnitId(rows.Long(0)), new ReportId(rows.Long(1)), (ReportState)rows.Int(2), rows.Int(3), rows.LongOrNull(4), rows.LongOrNull(5), rows.Bool(6)));
        }

        return new(standings);
    }

    public ValueTask<IReadOnlyList<Report>> FixedAsync(ReportPeriodKey period, ReportId after, int take, CancellationToken ct)
    {
        using var rows = session.Use(Fixed).Bind(period.Cycle).Bind(period.Period).Bind(after.Value).Bind(take);
        var reports = new List<Report>();
        while (rows.Step())
        {
            reports.Add(Read(rows));
        }

        return new(reports);
    }

    public ValueTask SnoozeAsync(ReportKey key, ResidentId resident, DateTimeOffset until, CancellationToken ct)
    {
        session.Use(Snooze).Bind(key.Cycle).Bind(key.Period).Bind(key.Unit.Value).Bind(resident.Value).Bind(until).Run();
        return default;
    }

    public ValueTask<DateTimeOffset?> SnoozedUntilAsync(ReportKey key, ResidentId resident, CancellationToken ct)
    {
        using var row = session.Use(Snoozed).Bind(key.Cycle).Bind(key.Period).Bind(key.Unit.Value).Bind(resident.Value);
        return new(row.Step() ? row.Time(0) : null);
    }

    public ValueTask<long> RemoveSnoozesOfAsync(ResidentId resident, CancellationToken ct) =>
        new(session.Use(DeleteSnoozesOf).Bind(resident.Value).Changed());

    public ValueTask<int> PurgeSnoozesAsync(DateTimeOffset before, int limit, CancellationToken ct) =>
        new(session.Use(PurgeSnoozes).Bind(before).Bind(limit).Changed());

    private static Report Read(Statement row)
    {
        var days = new CountedDays(DayOf(row.Long(7)), DayOf(row.Long(8)));
        return new Report
        {
            Id = new ReportId(row.Long(0)),
            Key = new ReportKey(row.Text(1), row.Text(2), new UnitId(row.Long(3))),
            State = (ReportState)row.Int(4),
            Version = row.Int(5),
            Revision = row.Int(6),
            Days = days,
            Fixed = row.TimeOrNull(9) is { } at
                ? new ReportCount
                {
                    Days = days, Scans = row.Long(10), Persons = row.Long(11), ArePersonsExact = row.Bool(12), Venues = row.Int(13), CountedAt = at, IsFixed = true,
                }
                : null,
        };
    }
}
