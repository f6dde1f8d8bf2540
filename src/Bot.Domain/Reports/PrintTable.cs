using System.Globalization;
using Bot.Domain.Records;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>Turns an ordered table into what is printed: the lines of a sheet, or of the reports as they stand, with the units' own notes.</summary>
public static class PrintTable
{
    public static async ValueTask<ReportTable> TableAsync(IRecords records, TableOrder order, ReportTerm term, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await RowsAsync(records, order, term, ct);
        var units = new List<(string Group, TableUnit Unit)>(rows.Count);
        foreach (var row in rows)
        {
            units.Add((row.Group, await UnitAsync(records, row, ct)));
        }

        var scope = await records.Units.FindAsync(order.Scope.Unit, ct);
        return new ReportTable
        {
            Period = Period(term),
            Scope = string.Join(", ", new[] { scope?.Name, order.Sector }.Where(n => !string.IsNullOrEmpty(n))),
            Groups = [.. units.GroupBy(u => u.Group).Select(g => new TableGroup { Name = g.Key, Units = [.. g.Select(u => u.Unit)] })],
            Persons = order.ShowsPersons ? await PersonsAsync(records, rows, term, ct) : null,
            ShowsPersons = order.ShowsPersons,
            ShowsLastMonth = order.ShowsBefore,
            Remark = now >= term.CutOff ? $"Số liệu chốt lúc {VietnamTime.Full(term.CutOff)}." : $"Số liệu tính đến {VietnamTime.Full(now)}, chưa chốt.",
            MadeAt = now,
        };
    }

    /// <summary>The letter around it: issued by the unit at the top to the one above it, for the signature of its leader.</summary>
    /// <param name="records">The store.</param>
    /// <param name="order">What was ordered.</param>
    /// <param name="term">Its period.</param>
    /// <param name="place">Where the office writes from: "Thanh Hóa".</param>
    /// <param name="ct">Ends the reading.</param>
    public static async ValueTask<LetterFrame> FrameAsync(IRecords records, TableOrder order, ReportTerm term, string place, CancellationToken ct)
    {
        var line = await records.Units.AncestorsAsync(order.Scope.Unit, ct);
        var above = line.Count > 1 ? line[1].Name : string.Empty;
        var steps = order.Sheet is { } sheet ? await records.Reports.StepsAsync(sheet.Value, ct) : [];
        var month = $"tháng {term.Days.Last.ToString("M 'năm' yyyy", CultureInfo.InvariantCulture)}";
        return new LetterFrame
        {
            BodyAbove = above,
            Issuer = line[0].Name,
            Code = "BC-" + line[0].Code.Value,
            Place = place,
            Kind = "Báo cáo",
            Subject = $"Kết quả quét mã QR {month}",
            Addressees = [above.Length > 0 ? above : "Cơ quan cấp trên"],
            Opening = [$"{line[0].Name} báo cáo kết quả quét mã QR {month} tại các cơ quan, đơn vị, nhà trường trực thuộc như sau:"],
            Closing = [$"Trên đây là báo cáo của {line[0].Name}"],
            Recipients = new LetterRecipients(),
            Signer = await SignerAsync(records, line, steps, term, ct),
        };
    }

    private static async ValueTask<IReadOnlyList<SheetRow>> RowsAsync(IRecords records, TableOrder order, ReportTerm term, CancellationToken ct)
    {
        var rows = order.Sheet is { } sheet ? await records.Sheets.RowsAsync(sheet, ct) : await GatherRows.ExecuteAsync(records, order.Scope.Unit, term, ct);
        var filter = new UnitFilter(order.Sector, order.Area);
        if (filter == UnitFilter.All)
        {
            return rows;
        }

        var units = (await records.Units.FindManyAsync([.. rows.Select(r => r.Unit)], ct)).Where(filter.Matches).Select(u => u.Id).ToHashSet();
        return [.. rows.Where(r => units.Contains(r.Unit))];
    }

    private static async ValueTask<TableUnit> UnitAsync(IRecords records, SheetRow row, CancellationToken ct)
    {
        var version = row.Report is { } report ? await records.Reports.VersionAsync(report, row.Version, ct) : null;
        var reason = version is { Corrected: not null, Reason.Length: > 0 } ? $"Hệ thống đếm {ReportNumber.Show(version.Count.Scans)}: {version.Reason}" : null;
        return new TableUnit
        {
            Name = row.Name, Scans = row.Scans, Persons = row.Persons, LastMonth = row.Before, Version = Math.Max(1, row.Version), IsLate = row.IsLate,
            Note = string.Join('\n', new[] { version?.Note, reason }.Where(n => !string.IsNullOrEmpty(n))),
        };
    }

    private static async ValueTask<long> PersonsAsync(IRecords records, IReadOnlyList<SheetRow> rows, ReportTerm term, CancellationToken ct)
    {
        var venues = await records.UnitVenues.VenuesOfManyAsync([.. rows.Where(r => r.Report is not null).Select(r => r.Unit)], ct);
        return venues.Count == 0 ? 0 : (await records.ScanCounts.PersonsAsync([.. venues.Select(v => v.Venue)], term.Days, ct)).Persons;
    }

    private static string Period(ReportTerm term) =>
        $"Tháng {term.Days.Last.ToString("MM/yyyy", CultureInfo.InvariantCulture)} (từ {VietnamTime.Day(term.Days.From)} đến hết {VietnamTime.Day(term.Days.Last)})";

    private static async ValueTask<LetterSigner> SignerAsync(
        IRecords records, IReadOnlyList<Unit> line, IReadOnlyList<ReportStep> steps, ReportTerm term, CancellationToken ct)
    {
        var signed = steps.LastOrDefault(s => s.Deed == ReportDeed.Sign);
        if (signed is { By: { } by })
        {
            return new LetterSigner { Title = by.Title.Length > 0 ? by.Title : "Thủ trưởng", Name = by.Name, ConfirmedAt = signed.At };
        }

        var people = await records.UnitPeople.OfUnitAsync(line[0].Id, term.Days.Last, ct);
        var leader = people.FirstOrDefault(p => p.Role == UnitRole.Leader);
        return new LetterSigner { Title = leader?.Title ?? "Thủ trưởng", Name = leader?.Name.Value ?? string.Empty };
    }
}
