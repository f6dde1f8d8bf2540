namespace Bot.Host.Health;

/// <summary>What was found: of each check and channel "ok" or what is wrong.</summary>
internal sealed record ReadinessReport(string Status, IReadOnlyDictionary<string, string> Checks, IReadOnlyDictionary<string, string> Channels)
{
    public const string Ready = "ready";
    public const string Degraded = "degraded";
    public const string NotReady = "not ready";
}

/// <summary>Looks at everything that serving people needs. Many who ask at once share one look, which is good for a moment.</summary>
internal sealed class Readiness(IEnumerable<IReadinessCheck> checks, ChannelStates channels, HealthMeters meters, TimeProvider time, ILogger<Readiness> log)
{
    private readonly Lock _gate = new();
    private Task<ReadinessReport>? _look;
    private long _at;

    public Task<ReadinessReport> LookAsync()
    {
        lock (_gate)
        {
            if (_look is null || (_look.IsCompleted && time.GetElapsedTime(_at) >= HealthPolicy.LookEvery))
            {
                _at = time.GetTimestamp();
                _look = LookNowAsync();
            }

            return _look;
        }
    }

    private async Task<ReadinessReport> LookNowAsync()
    {
        var found = new Dictionary<string, string>();
        foreach (var check in checks)
        {
            found[check.Name] = await AskAsync(check) ?? ChannelStates.Ok;
        }

        var states = channels.All();
        var isReady = found.Values.All(f => f == ChannelStates.Ok);
        var isWhole = states.Values.All(s => s is ChannelStates.Ok or ChannelStates.Off);
        var report = new ReadinessReport(!isReady ? ReadinessReport.NotReady : isWhole ? ReadinessReport.Ready : ReadinessReport.Degraded, found, states);
        meters.Saw(report);
        return report;
    }

    /// <summary>A check that breaks is a problem too, and must not hide the others.</summary>
    private async ValueTask<string?> AskAsync(IReadinessCheck check)
    {
        try
        {
            using var limit = new CancellationTokenSource(HealthPolicy.LongestLook, time);
            return await check.ProblemAsync(limit.Token).AsTask().WaitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            return $"no answer within {HealthPolicy.LongestLook.TotalSeconds} s";
        }
        catch (Exception e)
        {
            Log.CheckFailed(log, check.Name, e.GetType().Name);
            return $"the check itself failed ({e.GetType().Name})";
        }
    }
}
