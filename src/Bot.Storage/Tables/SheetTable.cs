using Bot.Domain.Reports;
using Bot.Domain.Units;
using static Bot.Storage.Tables.ScanDays;

namespace Bot.Storage.Tables;

internal sealed class SheetTable(Session session) : ISheetStore
{
    private const string Columns = "id, cycle, period, unit, version, state, from_day, before_day, made_at, scans, units, missing";
    private const string RowColumns = "sheet, place, unit, name, heading, report, version, scans, persons, scans_before, is_late";
    private const string OfKey = "WHERE cycle = ? AND period = ? AND unit = ?";

    private static readonly Sql ById = new($"SELECT {Columns} FROM report_sheets WHERE id = ?");
    private static readonly Sql Latest = new($"SELECT {Columns} FROM report_sheets {OfKey} ORDER BY version DESC LIMIT 1");
    private static readonly Sql Versions = new($"SELECT {Columns} FROM report_sheets {OfKey} ORDER BY version");
    private static readonly Sql Insert = new(
        $"INSERT INTO report_sheets ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    private static readonly Sql InsertRow = new($"INSERT INTO report_sheet_rows ({RowColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") { IsRowInsert = true };
    private static readonly Sql Rows = new($"SELECT {RowColumns} FROM report_sheet_rows WHERE sheet = ? ORDER BY place");
    private static readonly Sql Move = new("UPDATE report_sheets SET state = ? WHERE id = ? AND state = ?");

    public ValueTask<ReportSheet?> FindAsync(SheetId id, CancellationToken ct)
    {
        using var row = session.Use(ById).Bind(id.Value);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<ReportSheet?> LatestAsync(ReportKey key, CancellationToken ct)
    {
        using var row = session.Use(Latest).Bind(key.Cycle).Bind(key.Period).Bind(key.Unit.Value);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<IReadOnlyList<ReportSheet>> VersionsAsync(ReportKey key, CancellationToken ct)
    {
        using var rows = session.Use(Versions).Bind(key.Cycle).Bind(key.Period).Bind(key.Unit.Value);
        var sheets = new List<ReportSheet>();
        while (rows.Step())
        {
            sheets.Add(Read(rows));
        }

        return new(sheets);
    }

    public ValueTask<bool> AddAsync(ReportSheet sheet, IReadOnlyList<SheetRow> rows, CancellationToken ct)
    {
        var added = session.Use(Insert)
            .Bind(sheet.Id.Value).Bind(sheet.Key.Cycle).Bind(sheet.Key.Period).Bind(sheet.Key.Unit.Value).Bind(sheet.Version).Bind((int)sheet.State)
            .Bind(Of(sheet.Days.From)).Bind(Of(sheet.Days.Before)).Bind(sheet.MadeAt).Bind(sheet.Scans).Bind(sheet.Units).Bind(sheet.Missing).Changed();
        if (added == 0)
        {
            return new(false);
        }

        for (var place = 0; place < rows.Count; place++)
        {
            var row = rows[place];
            session.Use(InsertRow)
                .Bind(sheet.Id.Value).Bind(place).Bind(row.Unit.Value).Bind(row.Name).Bind(row.Group.Length > 0 ? row.Group : null).Bind(row.Report?.Value).Bind(row.Version)
                .Bind(row.Scans).Bind(row.Persons).Bind(row.Before).Bind(row.IsLate).Run();
        }

        return new(true);
    }

    public ValueTask<IReadOnlyList<SheetRow>> RowsAsync(SheetId sheet, CancellationToken ct)
    {
        using var rows = session.Use(Rows).Bind(sheet.Value);
        var found = new List<SheetRow>();
        while (rows.Step())
        {
            found.Add(new SheetRow
            {
                Unit = new UnitId(rows.Long(2)),
                Name = rows.Text(3),
                Group = rows.TextOrNull(4) ?? string.Empty,
                Report = rows.LongOrNull(5) is { } report ? new ReportId(report) : null,
                Version = rows.Int(6),
                Scans = rows.LongOrNull(7),
                Persons = rows.LongOrNull(8),
                Before = rows.LongOrNull(9),
                IsLate = rows.Bool(10),
            });
        }

        return new(found);
    }

    public ValueTask<bool> MoveAsync(SheetId sheet, ReportState from, ReportState to, CancellationToken ct) =>
        new(session.Use(Move).Bind((int)to).Bind(sheet.Value).Bind((int)from).Changed() == 1);

    private static ReportSheet Read(Statement row) => new()
    {
        Id = new SheetId(row.Long(0)),
        Key = new ReportKey(row.Text(1), row.Text(2), new UnitId(row.Long(3))),
        Version = row.Int(4),
        State = (ReportState)row.Int(5),
        Days = new CountedDays(DayOf(row.Long(6)), DayOf(row.Long(7))),
        MadeAt = row.Time(8),
        Scans = row.Long(9),
        Units = row.Int(10),
        Missing = row.Int(11),
    };
}
