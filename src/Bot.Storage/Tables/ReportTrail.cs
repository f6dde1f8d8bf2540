using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Domain.Venues;
using Bot.Storage.Encryption;
using static Bot.Storage.Tables.ScanDays;

namespace Bot.Storage.Tables;

/// <summary>What was sent and what was done, never changed again: the versions of reports, how they were counted, and the steps.</summary>
internal sealed class ReportTrail(Session session)
{
    private const string VersionColumns =
        "id, report, version, at, from_day, before_day, scans, persons, is_exact, venues, counted_at, is_fixed, corrected, head_count, is_late, sealed_content";

    private const string StepColumns = "id, about, at, deed, state, sealed_content";

    private static readonly Sql InsertVersion = new(
        $"INSERT INTO report_versions ({VersionColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private static readonly Sql OneVersion = new($"SELECT {VersionColumns} FROM report_versions WHERE report = ? AND version = ?");
    private static readonly Sql AllVersions = new($"SELECT {VersionColumns} FROM report_versions WHERE report = ? ORDER BY version");
    private static readonly Sql ManyVersions = new($"SELECT {VersionColumns} FROM report_versions WHERE report IN (SELECT value FROM json_each(?1))")
    {
        Postgres = $"SELECT {VersionColumns} FROM report_versions WHERE report IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(?1 AS json)))",
    };
    private static readonly Sql InsertVenue = new("INSERT INTO report_venues (report, version, venue, scans, persons) VALUES (?, ?, ?, ?, ?)") { IsRowInsert = true };
    private static readonly Sql VenuesOf = new(
        "SELECT venue, scans, persons FROM report_venues WHERE report = ? AND version = ? ORDER BY scans DESC, venue");
    private static readonly Sql InsertStep = new($"INSERT INTO report_steps ({StepColumns}, person) VALUES (?, ?, ?, ?, ?, ?, ?)") { IsRowInsert = true };
    private static readonly Sql StepsAbout = new($"SELECT {StepColumns} FROM report_steps WHERE about = ? ORDER BY id");

    // What is done with a sheet is noted of each report in it as well: of those the sheet speaks.
    private static readonly Sql StepsBy = new(
        $"""
        SELECT {StepColumns} FROM report_steps WHERE person = ?1 AND id > ?2
          AND (deed IN ({(int)ReportDeed.Submit}, {(int)ReportDeed.Correct}, {(int)ReportDeed.Return}) OR about IN (SELECT id FROM report_sheets)) ORDER BY id LIMIT ?3
        """);

    public void Add(ReportVersion version)
    {
        var (count, content) = (version.Count, Content(version.By, version.Reason, version.Note));
        session.Use(InsertVersion)
            .Bind(version.Id).Bind(version.Report.Value).Bind(version.Number).Bind(version.At).Bind(Of(count.Days.From)).Bind(Of(count.Days.Before))
            .Bind(count.Scans).Bind(count.Persons).Bind(count.ArePersonsExact).Bind(count.Venues).Bind(count.CountedAt).Bind(count.IsFixed)
            .Bind(version.Corrected).Bind((long?)version.HeadCount).Bind(version.IsLate)
            .Bind(session.Seal(SealedColumn.ReportVersion, RowKey.Of(version.Id), content, StorageJson.Default.ReportContent)).Run();
    }

    public ReportVersion? Version(ReportId report, int number)
    {
        using var row = session.Use(OneVersion).Bind(report.Value).Bind(number);
        return row.Step() ? ReadVersion(row) : null;
    }

    public List<ReportVersion> Versions(ReportId report) => Read(session.Use(AllVersions).Bind(report.Value));

    public List<ReportVersion> VersionsOf(IReadOnlyList<ReportId> reports) => Read(session.Use(ManyVersions).Bind(IdList.Of(reports.Select(r => r.Value))));

    public void AddMaking(ReportId report, int version, IReadOnlyList<ReportVenueCount> venues)
    {
        foreach (var venue in venues)
        {
            session.Use(InsertVenue).Bind(report.Value).Bind(version).Bind(venue.Venue.Value).Bind(venue.Scans).Bind(venue.Persons).Run();
        }
    }

    public List<ReportVenueCount> Making(ReportId report, int version)
    {
        using var rows = session.Use(VenuesOf).Bind(report.Value).Bind(version);
        var venues = new List<ReportVenueCount>();
        while (rows.Step())
        {
            venues.Add(new ReportVenueCount(new VenueId(rows.Long(0)), rows.Long(1), rows.Long(2)));
        }

        return venues;
    }

    public void Add(ReportStep step)
    {
        var content = Content(step.By, step.Reason, string.Empty);
        session.Use(InsertStep)
            .Bind(step.Id).Bind(step.About).Bind(step.At).Bind((int)step.Deed).Bind((int)step.State)
            .Bind(session.Seal(SealedColumn.ReportStep, RowKey.Of(step.Id), content, StorageJson.Default.ReportContent)).Bind(step.By?.Resident.Value).Run();
    }

    public List<ReportStep> Steps(long about) => ReadSteps(session.Use(StepsAbout).Bind(about));

    public List<ReportStep> StepsOf(ResidentId person, long after, int take) => ReadSteps(session.Use(StepsBy).Bind(person.Value).Bind(after).Bind(take));

    private static ReportContent Content(ReportPerson? by, string reason, string note) => new()
    {
        Resident = by?.Resident.Value,
        Name = by?.Name,
        Title = by is { Title.Length: > 0 } ? by.Title : null,
        Role = (int?)by?.Role,
        Reason = reason.Length > 0 ? reason : null,
        Note = note.Length > 0 ? note : null,
    };

    private static ReportPerson? Person(ReportContent content) => content.Resident is { } resident
        ? new ReportPerson(new ResidentId(resident), content.Name ?? string.Empty, (UnitRole)(content.Role ?? 0)) { Title = content.Title ?? string.Empty }
        : null;

    private List<ReportStep> ReadSteps(Statement statement)
    {
        using var rows = statement;
        var steps = new List<ReportStep>();
        while (rows.Step())
        {
            var content = session.Open(SealedColumn.ReportStep, RowKey.Of(rows.Long(0)), rows.Blob(5), StorageJson.Default.ReportContent);
            steps.Add(new ReportStep
            {
                Id = rows.Long(0), About = rows.Long(1), At = rows.Time(2), Deed = (ReportDeed)rows.Int(3), State = (ReportState)rows.Int(4),
                By = Person(content), Reason = content.Reason ?? string.Empty,
            });
        }

        return steps;
    }

    private List<ReportVersion> Read(Statement statement)
    {
        using var rows = statement;
        var versions = new List<ReportVersion>();
        while (rows.Step())
        {
            versions.Add(ReadVersion(rows));
        }

        return versions;
    }

    private ReportVersion ReadVersion(Statement row)
    {
        var content = session.Open(SealedColumn.ReportVersion, RowKey.Of(row.Long(0)), row.Blob(15), StorageJson.Default.ReportContent);
        return new ReportVersion
        {
            Id = row.Long(0),
            Report = new ReportId(row.Long(1)),
            Number = row.Int(2),
            At = row.Time(3),
            By = Person(content),
            Count = new ReportCount
            {
                Days = new CountedDays(DayOf(row.Long(4)), DayOf(row.Long(5))), Scans = row.Long(6), Persons = row.Long(7), ArePersonsExact = row.Bool(8),
                Venues = row.Int(9), CountedAt = row.Time(10), IsFixed = row.Bool(11),
            },
            Corrected = row.LongOrNull(12),
            Reason = content.Reason ?? string.Empty,
            Note = content.Note ?? string.Empty,
            HeadCount = (int?)row.LongOrNull(13),
            IsLate = row.Bool(14),
        };
    }
}
