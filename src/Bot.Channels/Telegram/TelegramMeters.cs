using System.Diagnostics.Metrics;

namespace Bot.Channels.Telegram;

/// <summary>Numbers of the Telegram channel; the labels are closed sets of words of ours.</summary>
internal sealed class TelegramMeters : IDisposable
{
    private readonly Meter _meter = new("Bot.Telegram");
    private readonly Counter<long> _updates;
    private long _malformed;

    public TelegramMeters() => _updates = _meter.CreateCounter<long>("bot.telegram.updates", description: "Updates by what became of them");

    /// <summary>Updates that could not be read since the start.</summary>
    public long Malformed => Interlocked.Read(ref _malformed);

    public void Update(string outcome)
    {
        if (outcome == "malformed")
        {
            Interlocked.Increment(ref _malformed);
        }

        _updates.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
    }

    public void Dispose() => _meter.Dispose();
}
