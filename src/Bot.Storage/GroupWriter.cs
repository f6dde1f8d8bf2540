using System.Diagnostics;
using System.Threading.Channels;
using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Logging;

namespace Bot.Storage;

/// <summary>
/// A thread that writes over one connection. It takes everything that waits into one transaction, each piece undone alone when it fails,
/// commits once and then tells the callers: while a commit waits for the disk, the next batch gathers.
/// </summary>
internal abstract class GroupWriter : IAsyncDisposable
{
    /// <summary>How long work that nobody waits for stays for company; longer would let more messages be unmarked at a crash. Own choice.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(10);

    private readonly ILogger _logger;
    private readonly int _maxBatch;
    private readonly Channel<Piece> _queue;
    private readonly ManualResetEventSlim _wake = new(initialState: false, spinCount: 0);
    private readonly ManualResetEventSlim _closing = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;
    private readonly List<Piece> _batch = [];
    private bool _isFailing;
    private int _alone;
    private long? _patientSince;

    protected GroupWriter(int maxBatch, int queueLength, ILogger logger)
    {
        _maxBatch = maxBatch;
        _logger = logger;
        _queue = Channel.CreateBounded<Piece>(new BoundedChannelOptions(queueLength) { SingleReader = true });
        _thread = new Thread(Loop) { IsBackground = true, Name = "store writer" };
    }

    public bool IsMine => Thread.CurrentThread == _thread;

    public ValueTask<T> RunAsync<T>(Piece<T> piece, CancellationToken ct)
    {
        if (ct.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(ct);
        }

        if (!_queue.Writer.TryWrite(piece))
        {
            return QueueAsync(piece, ct);
        }

        _wake.Set();
        return new ValueTask<T>(piece.Task);
    }

    /// <summary>Takes no more work, finishes what waits and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        _closing.Set();
        _wake.Set();
        await _ended.Task;
        _wake.Dispose();
        _closing.Dispose();
    }

    protected ILogger Logger => _logger;

    protected void Start() => _thread.Start();

    /// <summary>Holds the writer up for so long; false when it is to end instead.</summary>
    protected bool Pause(TimeSpan time) => !_closing.Wait(time);

    /// <summary>Opens the transaction; <paramref name="batch"/> will run in it.</summary>
    protected abstract void Begin(IReadOnlyList<Piece> batch);

    /// <summary>Runs one piece and undoes it when it fails. Throws only when the whole transaction is lost.</summary>
    protected abstract void RunPiece(Piece piece);

    protected abstract void Commit();

    /// <summary>Gives up the transaction, and the connection too when it may be broken.</summary>
    /// <returns>What is told to the callers.</returns>
    protected abstract StoreUnavailableException Abandon(Exception error);

    /// <summary>What a piece is told whose own statement met a fault of the surroundings; null when the fault is its own.</summary>
    protected abstract StoreUnavailableException? Surroundings(Exception error);

    protected abstract void Close();

    private async ValueTask<T> QueueAsync<T>(Piece<T> piece, CancellationToken ct)
    {
        try
        {
            await _queue.Writer.WriteAsync(piece, ct);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(IStore), "The store is closed and takes no more work.");
        }

        _wake.Set();
        return await piece.Task;
    }

    private void Loop()
    {
        while (true)
        {
            _wake.Reset();
            var most = _alone > 0 ? 1 : _maxBatch;
            while (_batch.Count < most && _queue.Reader.TryRead(out var piece))
            {
                _batch.Add(piece);
            }

            if (_batch.Count > 0)
            {
                if (_batch.Count == most || !WaitsForCompany())
                {
                    _patientSince = null;
                    RunBatch();
                }
            }
            else if (_queue.Reader.Completion.IsCompleted)
            {
                break;
            }
            else
            {
                _wake.Wait(CancellationToken.None);
            }
        }

        Close();
        _ended.SetResult();
    }

    /// <summary>True after some waiting, when all that is there has patience left.</summary>
    private bool WaitsForCompany()
    {
        if (_closing.IsSet || _batch.Exists(p => !p.IsPatient))
        {
            return false;
        }

        _patientSince ??= Stopwatch.GetTimestamp();
        var left = Patience - Stopwatch.GetElapsedTime(_patientSince.Value);
        return left > TimeSpan.Zero && _wake.Wait(left, CancellationToken.None);
    }

    // Whatever fails here is told to the callers; the thread itself must live on.
    private void RunBatch()
    {
        var ran = 0;
        try
        {
            Begin(_batch);
            foreach (var piece in _batch)
            {
                ran++;
                if (piece.IsCancelled)
                {
                    piece.Skip();
                }
                else
                {
                    RunPiece(piece);
                }
            }

            Commit();
            Complete();
        }
        catch (Exception error)
        {
            // Before the first piece nobody has run: all fail. Later ones than the broken piece have not run and go into the next batch.
            FailBatch(ran == 0 ? _batch.Count : ran, error);
        }
    }

    private void Complete()
    {
        foreach (var piece in _batch)
        {
            if (piece.Error is { } error && Surroundings(error) is { } reason)
            {
                piece.Lose(reason);
            }
        }

        Tell(_batch);
        _alone = Math.Max(0, _alone - _batch.Count);
        _batch.Clear();
        if (_isFailing)
        {
            _isFailing = false;
            Log.Recovered(_logger);
        }
    }

    /// <summary>Waking a thread for each caller would cost more than what most of them do next.</summary>
    private static void Tell(List<Piece> pieces)
    {
        var together = pieces.FindAll(p => p.IsToldTogether);
        if (together.Count > 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static told => told.ForEach(p => p.Tell()), together, preferLocal: false);
        }

        if (together.Count < pieces.Count)
        {
            pieces.FindAll(p => !p.IsToldTogether).ForEach(p => p.Tell());
        }
    }

    private void FailBatch(int count, Exception error)
    {
        var reason = Abandon(error);
        if (reason is StoreConflictException)
        {
            // They come again, now one by one, so that those who do not conflict get through.
            _alone = count;
            Log.Conflict(_logger, count);
        }
        else
        {
            _isFailing = true;
            Log.CommitFailed(_logger, count, reason.Message);
        }

        var failed = _batch.GetRange(0, count);
        _batch.RemoveRange(0, count);
        failed.ForEach(p => p.Lose(reason));
        Tell(failed);
    }
}
