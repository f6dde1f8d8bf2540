using Bot.Dialogs.Conversations;

namespace Bot.StorageTests;

/// <summary>A piece that keeps the writer busy until let go, so that what is asked meanwhile shares the next transaction.</summary>
public sealed class WriterHold : IDisposable
{
    private readonly ManualResetEventSlim _open = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WriterHold(IStore store) => Held = store.WriteAsync(Wait, default).AsTask();

    public Task Held { get; }

    public static async Task<WriterHold> StartAsync(IStore store)
    {
        var hold = new WriterHold(store);
        await hold._started.Task;
        return hold;
    }

    public void Release() => _open.Set();

    public void Dispose() => _open.Dispose();

    private ValueTask<int> Wait(IStoreTransaction transaction)
    {
        _started.SetResult();
        _open.Wait();
        return new ValueTask<int>(0);
    }
}
