using System.Diagnostics.Metrics;

namespace Bot.Channels.Otp;

/// <summary>Codes by way and result. They are asked for and not told, so that each number is there from the start, at zero.</summary>
internal sealed class OtpMeters : IDisposable
{
    private static readonly Type[] Results =
        [typeof(OtpWayResult.Taken), typeof(OtpWayResult.NotHere), typeof(OtpWayResult.Failed), typeof(OtpWayResult.Misconfigured)];

    private readonly Meter _meter = new("Bot.Channels");
    private readonly IReadOnlyList<string> _ways;
    private readonly long[] _counts;

    public OtpMeters(OtpOptions options)
    {
        _ways = options.Ways;
        _counts = new long[_ways.Count * Results.Length];
        _meter.CreateObservableCounter("bot.otp.sends", Observe, description: "One-time codes by way and result");
    }

    public void Sent(int way, OtpWayResult result) => Interlocked.Increment(ref _counts[(way * Results.Length) + Array.IndexOf(Results, result.GetType())]);

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<long>> Observe() => _counts.Select((_, i) => new Measurement<long>(
        Interlocked.Read(ref _counts[i]), new KeyValuePair<string, object?>("way", _ways[i / Results.Length]), new("result", Results[i % Results.Length].Name)));
}
