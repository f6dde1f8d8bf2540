using Bot.Host.Health;
using Bot.Host.Jobs;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Bot.Host.Metrics;

/// <summary>
/// GET /metrics, answered only on the private port of 127.0.0.1 (<c>Metrics:Port</c>): numbers of a health service are nobody's business outside.
/// </summary>
internal sealed class MetricsEndpoint : IDisposable
{
    private static readonly double[] SubSecond = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private readonly Lock _gate = new();
    private readonly PrometheusText _exporter = new();
    private readonly BaseExportingMetricReader _reader;
    private readonly MeterProvider _provider;

    private readonly Readiness _readiness;

    public MetricsEndpoint(Readiness readiness, JobMeters jobs)
    {
        _readiness = readiness;
        _reader = new BaseExportingMetricReader(_exporter);
        _provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter("Bot.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Quartz")
            .AddView(i => i.Unit == "s" ? new ExplicitBucketHistogramConfiguration { Boundaries = SubSecond } : null)
            .AddReader(_reader)
            .Build();
        jobs.Begin();
    }

    public async Task<string> CollectAsync()
    {
        await _readiness.LookAsync();
        lock (_gate)
        {
            _reader.Collect();
            return _exporter.Text;
        }
    }

    public void Dispose()
    {
        _provider.Dispose();
        _reader.Dispose();
        _exporter.Dispose();
    }
}
