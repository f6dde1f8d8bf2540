namespace Bot.Channels.Telegram;

/// <summary>Whether Telegram works in both directions: for readiness. Thread-safe.</summary>
public sealed class TelegramHealth
{
    private readonly TelegramMode _mode;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly DateTimeOffset _startedAt;
    private DateTimeOffset? _lastContact;
    private string? _trouble = "no contact with Telegram yet";
    private string? _refused;
    private (DateTimeOffset Theirs, long At)? _clock;

    internal TelegramHealth(TelegramMode mode, TimeProvider time)
    {
        (_mode, _time) = (mode, time);
        _startedAt = time.GetUtcNow();
    }

    public bool IsOff => _mode == TelegramMode.Off;

    /// <summary>Null when all is well or Telegram is off; else what is wrong, in words for an operator.</summary>
    public string? Problem
    {
        get
        {
            lock (_gate)
            {
                if (IsOff)
                {
                    return null;
                }

                var silence = _time.GetUtcNow() - (_lastContact ?? _startedAt);
                return _refused ?? _trouble ?? (silence > SilenceLimit ? "no answer from Telegram for more than " + SilenceLimit : null);
            }
        }
    }

    public bool IsOk => Problem is null;

    /// <summary>Telegram's clock as it runs now by its last answer; null when it has not answered lately.</summary>
    public DateTimeOffset? Clock
    {
        get
        {
            lock (_gate)
            {
                return _clock is { } seen && _time.GetElapsedTime(seen.At) is var since && since < TelegramPolicy.ClockTrust ? seen.Theirs + since : null;
            }
        }
    }

    private TimeSpan SilenceLimit => _mode == TelegramMode.Polling ? TelegramPolicy.SilentPoll : TelegramPolicy.HealthRhythm * 3;

    internal void SawClock(DateTimeOffset theirs)
    {
        lock (_gate)
        {
            _clock = (theirs, _time.GetTimestamp());
        }
    }

    internal void Worked()
    {
        lock (_gate)
        {
            _lastContact = _time.GetUtcNow();
            _trouble = null;
            _refused = null;
        }
    }

    /// <summary>True when this trouble is new, so that it is reported once.</summary>
    internal bool Failed(string trouble)
    {
        lock (_gate)
        {
            var isNew = _trouble != trouble;
            _trouble = trouble;
            return isNew;
        }
    }

    internal bool TokenRefused(string code)
    {
        lock (_gate)
        {
            var isNew = _refused is null;
            _refused = $"Telegram refuses the token ({code})";
            return isNew;
        }
    }
}
