namespace Bot.Channels.Telegram.Incoming;

/// <summary>Waiting after failures: doubled each time, with chance in it, so that many instances do not come back in step.</summary>
internal sealed class Pauses(TimeProvider time, Random random)
{
    private const int MostDoublings = 10;
    private readonly Lock _gate = new();

    /// <param name="failures">How many there were before, from 0.</param>
    public TimeSpan After(int failures)
    {
        var doubled = TelegramPolicy.FirstPause * Math.Pow(2, Math.Min(failures, MostDoublings));
        var longest = doubled < TelegramPolicy.LongestPause ? doubled : TelegramPolicy.LongestPause;
        lock (_gate)
        {
            return longest * (0.75 + (random.NextDouble() / 2));
        }
    }

    public Task WaitAsync(TimeSpan pause, CancellationToken ct) => Task.Delay(pause, time, ct);
}
