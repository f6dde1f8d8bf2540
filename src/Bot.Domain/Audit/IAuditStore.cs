namespace Bot.Domain.Audit;

public interface IAuditStore
{
    ValueTask AppendAsync(AuditEntry entry, CancellationToken ct);

    /// <summary>Entries about one subject, newest first: the person's own right to see who looked.</summary>
    ValueTask<IReadOnlyList<AuditEntry>> AboutAsync(string subject, int take, CancellationToken ct);

    /// <summary>Walks the whole chain and returns the number of the first entry that does not fit, or null.</summary>
    ValueTask<long?> FirstBrokenAsync(CancellationToken ct);
}
