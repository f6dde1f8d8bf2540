namespace Bot.Domain.Audit;

public interface IAuditStore
{
    ValueTask AppendAsync(AuditEntry entry, CancellationToken ct);

    /// <summary>Entries about one subject, newest first: the person's own right to see who looked.</summary>
    ValueTask<IReadOnlyList<AuditEntry>> AboutAsync(string subject, int take, CancellationToken ct);

    /// <summary>
    /// Removes at most <paramref name="limit"/> entries from the start of the chain, up to the first one that is not older than the instant,
    /// and keeps a proof of where the rest begins: what stays can still be checked. Says how many went.
    /// </summary>
    /// <exception cref="AuditBrokenException">One of them does not fit the chain. Nothing was removed: it is evidence.</exception>
    ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct);

    /// <summary>
    /// Walks the whole chain and returns the number of the first entry that does not fit, or null. Entries that
    /// <see cref="PurgeAsync"/> removed do not break it; entries that went any other way do.
    /// </summary>
    ValueTask<long?> FirstBrokenAsync(CancellationToken ct);
}
