using System.Globalization;
using Bot.Domain.Records;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>A table as it is printed, and what the letter around it needs to know.</summary>
/// <param name="Table">Its lines.</param>
/// <param name="Month">The first day of the month whose name the period bears.</param>
/// <param name="Scope">The unit at the top, which issues the letter.</param>
/// <param name="Above">The unit it goes to; null at the top of the tree.</param>
/// <param name="Signer">Who signed the sheet, else who is to sign; empty words where nobody is known.</param>
public sealed record ComposedTable(ReportTable Table, DateOnly Month, Unit Scope, Unit? Above, LetterSigner Signer);

/// <summary>
/// Turns an order into what is printed, for the chat and the command line alike: the lines of a sheet, or of the reports as they stand, with the
/// units' own notes.
/// </summary>
public static class ComposeTable
{
    public static async ValueTask<ComposedTable> ExecuteAsync(IRecords records, TableOrder order, ReportTerm term, DateTimeOffset now, CancellationToken ct)
    {
        var line = await records.Units.AncestorsAsync(order.Scope.Unit, ct);
        var sheet = order.Sheet is { } id ? await records.Sheets.FindAsync(id, ct) : null;
        var signature = sheet is null ? null : (await records.Reports.StepsAsync(sheet.Id.Value, ct)).LastOrDefault(s => s.Deed == ReportDeed.Sign);
        var rows = await RowsAsync(records, order, term, ct);
        var versions = await VersionsAsync(records, rows, ct);
        var persons = order.ShowsPersons ? await TablePersons.CountAsync(records, rows, term.Days, ct) : TablePersons.None;
        var isExact = persons.AreExact && rows.All(r => VersionOf(r, versions)?.Count.ArePersonsExact ?? true);
        var table = new ReportTable
        {
            Period = PeriodOf(term),
            Scope = string.Join(", ", new[] { line[0].Name, order.Sector }.Where(n => !string.IsNullOrEmpty(n))),
            Groups = [.. rows.GroupBy(r => r.Group).Select(g => new TableGroup { Name = g.Key, Units = [.. g.Select(r => LineOf(r, versions))], Persons = persons.Of(g.Key) })],
            Persons = persons.Total,
            ShowsPersons = order.ShowsPersons,
            ShowsLastMonth = order.ShowsBefore,
            Remark = Remark(sheet, signature, term, now) + (order.ShowsPersons && !isExact ? " " + ReportWords.PersonsTooMany : string.Empty),
            MadeAt = now,
        };
        return new ComposedTable(table, Month(term), line[0], line.Count > 1 ? line[1] : null, await SignerAsync(records, line[0], signature, term, ct));
    }

    /// <summary>"Tháng 11/2026 (từ 30/10/2026 đến hết 29/11/2026)".</summary>
    private static string PeriodOf(ReportTerm term) =>
        $"Tháng {Month(term).ToString("MM/yyyy", CultureInfo.InvariantCulture)} (từ {VietnamTime.Day(term.Days.From)} đến hết {VietnamTime.Day(term.Days.Last)})";

    private static DateOnly Month(ReportTerm term) =>
        DateOnly.TryParseExact(term.Key.Period, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : term.Days.Last;

    private static async ValueTask<IReadOnlyList<SheetRow>> RowsAsync(IRecords records, TableOrder order, ReportTerm term, CancellationToken ct)
    {
        var rows = order.Sheet is { } sheet ? await records.Sheets.RowsAsync(sheet, ct) : await GatherRows.ExecuteAsync(records, order.Scope.Unit, term, ct);
        return await GatherRows.WithinAsync(records, rows, new UnitFilter(order.Sector, order.Area), ct);
    }

    private static async ValueTask<Dictionary<(ReportId, int), ReportVersion>> VersionsAsync(IRecords records, IReadOnlyList<SheetRow> rows, CancellationToken ct)
    {
        var versions = await records.Reports.VersionsOfManyAsync([.. rows.Select(r => r.Report).OfType<ReportId>()], ct);
        return versions.ToDictionary(v => (v.Report, v.Number));
    }

    private static TableUnit LineOf(SheetRow row, Dictionary<(ReportId, int), ReportVersion> versions) => new()
    {
        Name = row.Name, Scans = row.Scans, Persons = row.Persons, LastMonth = row.Before, Version = Math.Max(1, row.Version), IsLate = row.IsLate,
        Note = NoteOf(VersionOf(row, versions)),
    };

    private static ReportVersion? VersionOf(SheetRow row, Dictionary<(ReportId, int), ReportVersion> versions) =>
        row.Report is { } report ? versions.GetValueOrDefault((report, row.Version)) : null;

    // Who reads the table sees that a number is not the one counted, and why.
    private static string NoteOf(ReportVersion? version) => version switch
    {
        null => string.Empty,
        { Corrected: not null } => string.Join('\n', new[] { $"Số đếm được: {ReportNumber.Show(version.Count.Scans)}. {version.Reason}".Trim(), version.Note }.Where(t => t.Length > 0)),
        _ => version.Note,
    };

    private static string Remark(ReportSheet? sheet, ReportStep? signature, ReportTerm term, DateTimeOffset now) => (sheet, signature) switch
    {
        (null, _) => now < term.CutOff ? $"Số liệu tạm thời, tính đến {VietnamTime.Full(now)}." : $"Số liệu chốt lúc {VietnamTime.Full(term.CutOff)}, báo cáo nhận đến {VietnamTime.Full(now)}.",
        (_, { } signed) => string.Create(CultureInfo.InvariantCulture, $"Bảng tổng hợp lần {sheet.Version}, lập lúc {VietnamTime.Full(sheet.MadeAt)}, ký lúc {VietnamTime.Full(signed.At)}."),
        _ => string.Create(CultureInfo.InvariantCulture, $"Bảng tổng hợp lần {sheet.Version}, lập lúc {VietnamTime.Full(sheet.MadeAt)}, chưa ký."),
    };

    private static async ValueTask<LetterSigner> SignerAsync(IRecords records, Unit scope, ReportStep? signature, ReportTerm term, CancellationToken ct)
    {
        if (signature is { By: { } by })
        {
            return new LetterSigner { Title = by.Title, Name = by.Name, ConfirmedAt = signature.At };
        }

        var people = await records.UnitPeople.OfUnitAsync(scope.Id, term.Days.Last, ct);
        var leader = people.FirstOrDefault(p => p.Role == UnitRole.Leader) ?? people.FirstOrDefault(p => p.Role == UnitRole.Head);
        return new LetterSigner { Title = leader?.Title ?? string.Empty, Name = leader?.Name.Value ?? string.Empty };
    }
}
