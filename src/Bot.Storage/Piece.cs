using Bot.Dialogs.Conversations;

namespace Bot.Storage;

/// <summary>A piece of work on its way through the writer. Its caller hears of it only after the commit.</summary>
internal abstract class Piece(CancellationToken ct)
{
    private protected CancellationToken Token { get; } = ct;

    public bool IsCancelled => Token.IsCancellationRequested;

    /// <summary>What its turn will look at, when that is known.</summary>
    public TurnOutlook? Outlook { get; init; }

    /// <summary>True when nobody waits for it: alone it does not start a commit at once.</summary>
    public bool IsPatient { get; init; }

    /// <summary>It may run again when another piece of its transaction failed; such work takes back by itself what it did outside the transaction.</summary>
    public bool MayRunAgain => Outlook is not null || IsPatient;

    /// <summary>What the work threw; it was then undone alone.</summary>
    public Exception? Error { get; private protected set; }

    /// <summary>Runs the work to its end on the calling thread and keeps what it gave or threw.</summary>
    public abstract void Run(IStoreTransaction transaction);

    /// <summary>After the commit: hands the result or the error to the caller.</summary>
    public abstract void Complete();

    public abstract void Cancel();

    public static InvalidOperationException AskedForAnother() =>
        new("A piece of work asked the store for another write; it would wait for itself. Use the transaction it was given.");

    /// <summary>Nothing of it was kept, for a reason outside of it.</summary>
    public abstract void Fail(Exception reason);
}

internal sealed class Piece<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) : Piece(ct)
{
    // Callers must not run on the writer's thread.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _done.Task;

    public override void Run(IStoreTransaction transaction)
    {
        Error = null;
        var running = CaptureAsync(transaction);
        if (!running.IsCompleted)
        {
            // Never so with the store alone; a piece that waits for something else holds the others up, but stays correct.
            ((IAsyncResult)running).AsyncWaitHandle.WaitOne();
        }
    }

    public override void Complete()
    {
        if (Error is null)
        {
            _done.TrySetResult(_result!);
        }
        else
        {
            _done.TrySetException(Error);
        }
    }

    public override void Cancel() => _done.TrySetCanceled(Token);

    public override void Fail(Exception reason) => _done.TrySetException(reason);

    private async Task CaptureAsync(IStoreTransaction transaction)
    {
        try
        {
            _result = await work(transaction);
        }
        catch (Exception e)
        {
            Error = e;
        }
    }
}
