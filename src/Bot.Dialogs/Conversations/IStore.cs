using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// The door to the database. Work handed to <see cref="WriteAsync{T}"/> runs in the order it came in,
/// and many pieces share one commit: a piece that throws is undone alone and its caller gets the exception; the others stand.
/// The returned task ends only after the commit is on disk. When the commit itself fails, every piece of it fails with
/// <see cref="StoreUnavailableException"/> and nothing of them is kept.
/// </summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>Whose store it is, among the instances on one database.</summary>
    InstanceIdentity Instance { get; }

    /// <summary>True when other instances of the service may work on the same database.</summary>
    bool IsShared => false;

    ValueTask<T> WriteAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct);

    /// <summary>
    /// The same for the turn of one conversation: no other instance works on that conversation until the commit. Work about different
    /// conversations may share a commit or not. The work may run again from its beginning when other work of its commit failed, and then takes
    /// back what it did outside the transaction.
    /// </summary>
    ValueTask<T> WriteAsync<T>(TurnOutlook outlook, Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct);

    /// <summary>
    /// The same for what nobody waits for, such as the mark that a message has left: it may wait up to a hundredth of a second for other
    /// work to share its commit. Under load that halves the commits. It may run again as the work of a turn may.
    /// </summary>
    ValueTask<T> WriteInCompanyAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct);

    /// <summary>Reads a consistent picture without waiting for writers. Writing through it throws.</summary>
    ValueTask<T> ReadAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct);

    /// <summary>The store's own clock, where it runs on another machine; null for a file beside the service.</summary>
    ValueTask<DateTimeOffset?> ClockAsync(CancellationToken ct) => default;

    /// <summary>Proves that the store can write: used by readiness. Throws <see cref="StoreUnavailableException"/> with a reason a person can act on.</summary>
    ValueTask CheckAsync(CancellationToken ct);
}
