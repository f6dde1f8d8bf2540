using System.Globalization;
using Bot.Domain.Audit;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Spreadsheets;
using Bot.Domain.Text;

namespace Bot.Domain.VenueHistory;

/// <summary>A file of a history that was ordered, and whether a message can carry it.</summary>
/// <param name="File">Bears the key; its content is the order, not the rows.</param>
/// <param name="Token">The part of the key for a link.</param>
/// <param name="Scans">How many rows it will have, at least.</param>
/// <param name="IsLarge">Too many rows for a message: it is fetched by a link.</param>
public sealed record OrderedHistory(StoredFile File, string Token, long Scans, bool IsLarge);

/// <summary>"Xuất file" (S60 of the district letter): takes the order and notes it in the audit. Names and phones stay masked in the file.</summary>
public sealed class ExportHistory(ISecretSource secrets)
{
    /// <summary>Keys of such files begin with it; what follows is secret.</summary>
    public const string KeyPrefix = "file/history/";

    /// <summary>Null when no check-in fits.</summary>
    public async ValueTask<OrderedHistory?> ExecuteAsync(DomainTurn turn, HistoryOrder order, CancellationToken ct)
    {
        // What happens after the asking is not in the file, however late it is fetched.
        var filter = order.Filter with { Before = order.Filter.Before < turn.Now ? order.Filter.Before : turn.Now.AddMilliseconds(1) };
        var count = await turn.Records.VenueHistory.CountAsync(filter, HistoryPolicy.MostCounted, 0, ct);
        if (count.Scans == 0)
        {
            return null;
        }

        await turn.Records.Audit.AppendAsync(
            new AuditEntry(turn.Now, filter.Asker.ToString(), "history.exported", filter.Venue?.ToString() ?? "all venues", Reason(filter, order.Format, count)), ct);
        var token = secrets.Token();
        var file = new StoredFile(
            KeyPrefix + token, filter.Asker, FileName(order.Format, turn.Now), ContentType(order.Format), (order with { Filter = filter }).Written(), turn.Now + HistoryPolicy.OrderLife);
        await turn.Records.Files.SaveAsync(file, ct);
        return new OrderedHistory(file, token, count.Scans, count.Scans > HistoryPolicy.MostInMessage);
    }

    private static string Reason(HistoryFilter filter, SheetFormat format, HistoryCount count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{format.ToString().ToLowerInvariant()}; {Day(filter.From)} to {Day(filter.Before.AddMilliseconds(-1))}; "
            + $"{(filter.People is { } people ? people.Count + " persons" : "everybody")}; {(filter.Controller is { } by ? "let in by " + by : "any way in")}; "
            + $"{(count.IsMore ? "more than " : string.Empty)}{count.Scans} scans");

    private static string Day(DateTimeOffset at) => VietnamTime.Date(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string FileName(SheetFormat format, DateTimeOffset now) => $"lich-su-quet-{Day(now)}.{(format == SheetFormat.Csv ? "csv" : "xlsx")}";

    private static string ContentType(SheetFormat format) =>
        format == SheetFormat.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
