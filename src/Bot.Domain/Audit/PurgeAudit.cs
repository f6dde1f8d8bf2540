using Bot.Domain.Privacy;
using Bot.Domain.Records;

namespace Bot.Domain.Audit;

/// <summary>
/// Removes audit entries that were kept long enough, at most <see cref="RetentionPolicy.RowsAtATime"/> at a time: run again until nothing is left.
/// Apart from <see cref="PurgeExpired"/>, so that a broken chain stops only this.
/// </summary>
public sealed class PurgeAudit(RetentionTimes times)
{
    public ValueTask<int> ExecuteAsync(IRecords records, DateTimeOffset now, CancellationToken ct) =>
        records.Audit.PurgeAsync(now - times.Audit, RetentionPolicy.RowsAtATime, ct);
}
