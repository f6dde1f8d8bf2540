using System.Globalization;
using System.Text;
using Bot.Domain.Audit;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;

namespace Bot.Domain.Venues;

/// <summary>
/// Orders sheets of labels for the venues that a person looks after, all or some of them: only the order is kept, for a day; the sheets are
/// made when they are sent.
/// </summary>
public sealed class OrderPapers(ISecretSource secrets)
{
    /// <summary>Keys of such files begin with it; what follows is secret.</summary>
    public const string KeyPrefix = "file/labels/";

    /// <summary>For all of them; null when the person looks after no venue.</summary>
    public ValueTask<StoredFile?> ExecuteAsync(DomainTurn turn, ResidentId asker, CancellationToken ct) => ExecuteAsync(turn, asker, [], ct);

    /// <summary>For these, in this order; none means all.</summary>
    public async ValueTask<StoredFile?> ExecuteAsync(DomainTurn turn, ResidentId asker, IReadOnlyList<VenueId> venues, CancellationToken ct)
    {
        if (await turn.Records.VenueHistory.CountVenuesAsync(asker, ct) == 0)
        {
            return null;
        }

        await turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, asker.ToString(), "labels.ordered", asker.ToString(), turn.Chat.Channel), ct);
        var file = new StoredFile(KeyPrefix + secrets.Token(), asker, "nhan-cac-dia-diem.pdf", "application/pdf", Written(venues), turn.Now + HistoryPolicy.OrderLife);
        await turn.Records.Files.SaveAsync(file, ct);
        return file;
    }

    /// <summary>The venues that an order names; none means all.</summary>
    public static IReadOnlyList<VenueId> Read(StoredFile order) =>
        [.. Encoding.UTF8.GetString(order.Content.Span).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new VenueId(long.Parse(id, CultureInfo.InvariantCulture)))];

    private static byte[] Written(IReadOnlyList<VenueId> venues) =>
        Encoding.UTF8.GetBytes(string.Join(',', venues.Select(v => v.Value.ToString(CultureInfo.InvariantCulture))));
}
