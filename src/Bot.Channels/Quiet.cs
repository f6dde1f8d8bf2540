namespace Bot.Channels;

/// <summary>Counts what is under way and lets others wait until nothing is.</summary>
internal sealed class Quiet
{
    private readonly Lock _gate = new();
    private long _count;
    private TaskCompletionSource? _silence;

    public long Count => Interlocked.Read(ref _count);

    public void Enter(int by = 1) => Interlocked.Add(ref _count, by);

    public void Leave(int by = 1)
    {
        if (Interlocked.Add(ref _count, -by) > 0)
        {
            return;
        }

        lock (_gate)
        {
            _silence?.TrySetResult();
            _silence = null;
        }
    }

    public Task WaitAsync(CancellationToken ct)
    {
        lock (_gate)
        {
            if (Count == 0)
            {
                return Task.CompletedTask;
            }

            _silence ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var silence = _silence.Task;

            // The last one may have left between the count and the registration without seeing it.
            if (Count == 0)
            {
                _silence.TrySetResult();
                _silence = null;
            }

            return silence.WaitAsync(ct);
        }
    }
}
