using Bot.Domain.Audit;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;

namespace Bot.Domain.Venues;

/// <summary>
/// Orders sheets of labels for all venues that a person looks after: only the order is kept, for a day; the sheets are made when they are sent.
/// </summary>
public sealed class OrderPapers(ISecretSource secrets)
{
    /// <summary>Keys of such files begin with it; what follows is secret.</summary>
    public const string KeyPrefix = "file/labels/";

    /// <summary>Null when the person looks after no venue.</summary>
    public async ValueTask<StoredFile?> ExecuteAsync(DomainTurn turn, ResidentId asker, CancellationToken ct)
    {
        if (await turn.Records.VenueHistory.CountVenuesAsync(asker, ct) == 0)
        {
            return null;
        }

        await turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, asker.ToString(), "labels.ordered", asker.ToString(), turn.Chat.Channel), ct);
        var file = new StoredFile(KeyPrefix + secrets.Token(), asker, "nhan-cac-dia-diem.pdf", "application/pdf", ReadOnlyMemory<byte>.Empty, turn.Now + HistoryPolicy.OrderLife);
        await turn.Records.Files.SaveAsync(file, ct);
        return file;
    }
}
