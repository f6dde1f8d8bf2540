using Bot.Dialogs.Conversations;
using Bot.Storage.Encryption;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Storage;

/// <summary>
/// Seals old values anew with the ring's newest key, in small commits beside the running service. It looks for what is still under an
/// older key, so it can be stopped at any time and simply started again.
/// </summary>
public sealed class Rotation(IStore store, KeyRing ring, ILogger<Rotation>? logger = null)
{
    /// <summary>Values in one piece of work: short enough that turns hardly wait behind it.</summary>
    private const int ValuesAtOnce = 200;

    /// <summary>Files may be megabytes each.</summary>
    private const int FilesAtOnce = 8;

    /// <summary>Walks all encrypted columns.</summary>
    /// <returns>How many values were sealed anew.</returns>
    public async Task<long> ReEncryptAsync(CancellationToken ct)
    {
        ring.Reload();
        await store.WriteAsync(NoteAsync, ct);
        var total = 0L;
        foreach (var column in SealedColumn.All)
        {
            total += await WalkAsync(column, ct);
        }

        return total;
    }

    private ValueTask<bool> NoteAsync(IStoreTransaction transaction)
    {
        UsedKeys.NoteActive(((StoreTransaction)transaction).Session, ring);
        return new(true);
    }

    private async Task<long> WalkAsync(SealedColumn column, CancellationToken ct)
    {
        var walk = new ColumnWalk(column, ring, column == SealedColumn.FileContent ? FilesAtOnce : ValuesAtOnce);
        var total = 0L;
        while (!walk.IsDone)
        {
            total += await store.WriteAsync(transaction => new ValueTask<int>(walk.Next(((StoreTransaction)transaction).Session)), ct);
        }

        if (total > 0)
        {
            Log.ReEncrypted(logger ?? NullLogger<Rotation>.Instance, total, column.ToString(), ring.ActiveKeyId);
        }

        return total;
    }
}
