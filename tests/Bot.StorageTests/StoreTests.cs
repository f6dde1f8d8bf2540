using Bot.Dialogs.Conversations;

namespace Bot.StorageTests;

/// <summary>What every conformance test has: a fresh store, and short ways to write and read.</summary>
public abstract class StoreTests<TFixture> : IAsyncLifetime
    where TFixture : StoreFixture, new()
{
    /// <summary>A fixed moment; stores keep milliseconds.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 30, 0, 123, TimeSpan.Zero);

    protected TFixture Fixture { get; } = new();

    protected IStore Store => Fixture.Store;

    public async Task InitializeAsync() => await Fixture.StartAsync();

    public async Task DisposeAsync() => await Fixture.DisposeAsync();

    protected Task<T> WriteAsync<T>(Func<IStoreTransaction, ValueTask<T>> work) => Store.WriteAsync(work, CancellationToken.None).AsTask();

    protected Task<T> ReadAsync<T>(Func<IStoreTransaction, ValueTask<T>> work) => Store.ReadAsync(work, CancellationToken.None).AsTask();

    protected Task WriteAsync(Func<IStoreTransaction, ValueTask> work) => Store.WriteAsync(
        async transaction =>
        {
            await work(transaction);
            return true;
        },
        CancellationToken.None).AsTask();
}
