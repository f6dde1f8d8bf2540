using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Domain.Audit;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>Which table somebody wants, and in which kind of file.</summary>
/// <param name="Scope">The unit at the top, and the period.</param>
/// <param name="Format">The kind of file.</param>
public sealed partial record TableOrder(ReportKey Scope, ReportFormat Format)
{
    /// <summary>The sheet whose lines are printed; null for the reports as they stand when the file is made.</summary>
    public SheetId? Sheet { get; init; }

    /// <summary>Only the units of this sector.</summary>
    public string? Sector { get; init; }

    /// <summary>Only the units of this area.</summary>
    public string? Area { get; init; }

    public bool ShowsPersons { get; init; }

    /// <summary>With the figures of the period before.</summary>
    public bool ShowsBefore { get; init; }

    /// <summary>As it is kept until the file is made.</summary>
    public byte[] Written() => JsonSerializer.SerializeToUtf8Bytes(this, OrderJson.Default.TableOrder);

    public static TableOrder Read(ReadOnlySpan<byte> written) => JsonSerializer.Deserialize(written, OrderJson.Default.TableOrder) ?? throw new FormatException("an order of a table is empty");

    [JsonSerializable(typeof(TableOrder))]
    private sealed partial class OrderJson : JsonSerializerContext;
}

/// <summary>
/// Takes the order of a table and notes it in the audit. Only the order is kept, for a day; the file is made when it is sent, so that a message waits for
/// nothing. Whoever asks must be allowed to see the unit's counts already.
/// </summary>
public sealed class OrderTable(ISecretSource secrets)
{
    /// <summary>Keys of such files begin with it; what follows is secret.</summary>
    public const string KeyPrefix = "file/report/";

    /// <summary>Own choice: as the histories of venues; a channel that is down is back by then.</summary>
    public static readonly TimeSpan OrderLife = TimeSpan.FromHours(24);

    public async ValueTask<StoredFile> ExecuteAsync(DomainTurn turn, ResidentId owner, Unit scope, TableOrder order, CancellationToken ct)
    {
        var reason = FormattableString.Invariant($"{ReportFile.Extension(order.Format)}; {order.Sector ?? "all sectors"}; {order.Sheet?.ToString() ?? "as it stands"}");
        await turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, owner.ToString(), "report-table.ordered", order.Scope.ToString(), reason), ct);
        var month = DateOnly.ParseExact(order.Scope.Period, "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        var file = new StoredFile(
            KeyPrefix + secrets.Token(), owner, ReportFile.Name(month, scope.Code.Value, order.Format), ReportFile.ContentType(order.Format), order.Written(), turn.Now + OrderLife);
        await turn.Records.Files.SaveAsync(file, ct);
        return file;
    }
}
