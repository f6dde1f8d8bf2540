using Bot.Dialogs.Conversations;

namespace Bot.Storage;

/// <summary>A piece of work on its way through the writer. Its caller hears of it only after the commit.</summary>
internal abstract class Piece(TurnOutlook? outlook, bool isPatient, CancellationToken ct)
{
    private protected CancellationToken Token { get; } = ct;

    public bool IsCancelled => Token.IsCancellationRequested;

    /// <summary>What its turn will look at, when that is known.</summary>
    public TurnOutlook? Outlook { get; } = outlook;

    /// <summary>True when nobody waits for it: alone it does not start a commit at once.</summary>
    public bool IsPatient { get; } = isPatient;

    /// <summary>It may run again when another piece of its transaction failed; such work takes back by itself what it did outside the transaction.</summary>
    public bool MayRunAgain => Outlook is not null || IsPatient;

    /// <summary>Its caller goes on with a short step that waits for nobody: one thread can tell many such callers one after the other.</summary>
    public bool IsToldTogether => Outlook is not null || IsPatient;

    /// <summary>What the work threw, which was then undone alone, or why nothing of it was kept.</summary>
    public Exception? Error { get; protected set; }

    /// <summary>Runs the work to its end on the calling thread and keeps what it gave or threw.</summary>
    public abstract void Run(IStoreTransaction transaction);

    /// <summary>Its caller went away before it ran.</summary>
    public void Skip() => Error = new OperationCanceledException(Token);

    /// <summary>Nothing of it was kept, for a reason outside of it.</summary>
    public void Lose(Exception reason) => Error = reason;

    /// <summary>After the commit: hands the result or the error to the caller. Where callers are told together, never on the writer's thread.</summary>
    public abstract void Tell();

    public static InvalidOperationException AskedForAnother() =>
        new("A piece of work asked the store for another write; it would wait for itself. Use the transaction it was given.");
}

internal sealed class Piece<T>(Func<IStoreTransaction, ValueTask<T>> work, TurnOutlook? outlook, bool isPatient, CancellationToken ct)
    : Piece(outlook, isPatient, ct)
{
    // Callers must not run on the writer's thread.
    private readonly TaskCompletionSource<T> _done =
        new(outlook is not null || isPatient ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);

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

    public override void Tell()
    {
        if (Error is null)
        {
            _done.TrySetResult(_result!);
        }
        else if (Error is OperationCanceledException && IsCancelled)
        {
            _done.TrySetCanceled(Token);
        }
        else
        {
            _done.TrySetException(Error);
        }
    }

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
