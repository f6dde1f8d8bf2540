using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Fakes;

/// <summary>The real store behind a switch: while it is down, nothing can be kept. It does not own the store behind.</summary>
public sealed class FaultyStore(IStore real) : IStore
{
    private volatile bool _isDown;

    public bool IsDown
    {
        get => _isDown;
        set => _isDown = value;
    }

    public InstanceIdentity Instance => real.Instance;

    public bool IsShared => real.IsShared;

    public ValueTask<T> WriteAsync<T>(TurnOutlook outlook, Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) =>
        IsDown ? ValueTask.FromException<T>(Down()) : real.WriteAsync(outlook, work, ct);

    public ValueTask<T> WriteAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) =>
        IsDown ? ValueTask.FromException<T>(Down()) : real.WriteAsync(work, ct);

    public ValueTask<T> WriteInCompanyAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) =>
        IsDown ? ValueTask.FromException<T>(Down()) : real.WriteInCompanyAsync(work, ct);

    public ValueTask<T> ReadAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) =>
        IsDown ? ValueTask.FromException<T>(Down()) : real.ReadAsync(work, ct);

    public ValueTask CheckAsync(CancellationToken ct) => IsDown ? ValueTask.FromException(Down()) : real.CheckAsync(ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static StoreUnavailableException Down() => new("The disk is full.");
}
