using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Bot.Host.Metrics;

/// <summary>Writes collected metrics in the Prometheus text format, version 0.0.4.</summary>
public sealed class PrometheusText : BaseExporter<Metric>
{
    public string Text { get; private set; } = string.Empty;

    public override ExportResult Export(in Batch<Metric> batch)
    {
        var text = new StringBuilder();
        foreach (var metric in batch)
        {
            Write(text, metric);
        }

        Text = text.ToString();
        return ExportResult.Success;
    }

    private static void Write(StringBuilder text, Metric metric)
    {
        var isSum = metric.MetricType is MetricType.LongSum or MetricType.DoubleSum;
        var isHistogram = metric.MetricType == MetricType.Histogram;
        var name = NameOf(metric.Name) + Unit(metric.Unit) + (isSum ? "_total" : string.Empty);
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {metric.Description?.Replace('\n', ' ')}\n")
            .Append(CultureInfo.InvariantCulture, $"# TYPE {name} {(isHistogram ? "histogram" : isSum ? "counter" : "gauge")}\n");
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            if (isHistogram)
            {
                WriteHistogram(text, name, point);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}{Labels(point)} {Value(metric.MetricType, point)}\n");
            }
        }
    }

    private static void WriteHistogram(StringBuilder text, string name, in MetricPoint point)
    {
        long count = 0;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            count += bucket.BucketCount;
            var bound = double.IsPositiveInfinity(bucket.ExplicitBound) ? "+Inf" : bucket.ExplicitBound.ToString("R", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{Labels(point, $"le=\"{bound}\"")} {count}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{name}_sum{Labels(point)} {point.GetHistogramSum():R}\n")
            .Append(CultureInfo.InvariantCulture, $"{name}_count{Labels(point)} {point.GetHistogramCount()}\n");
    }

    private static string Value(MetricType type, in MetricPoint point) => type switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong().ToString(CultureInfo.InvariantCulture),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble().ToString("R", CultureInfo.InvariantCulture),
        MetricType.LongGauge => point.GetGaugeLastValueLong().ToString(CultureInfo.InvariantCulture),
        _ => point.GetGaugeLastValueDouble().ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Labels(in MetricPoint point, string? extra = null)
    {
        var labels = new List<string>();
        foreach (var tag in point.Tags)
        {
            var value = tag.Value?.ToString() ?? string.Empty;
            labels.Add($"{NameOf(tag.Key)}=\"{value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace('\n', ' ')}\"");
        }

        if (extra is not null)
        {
            labels.Add(extra);
        }

        return labels.Count == 0 ? string.Empty : "{" + string.Join(',', labels) + "}";
    }

    private static string NameOf(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string Unit(string unit) => unit switch
    {
        "s" => "_seconds",
        "By" => "_bytes",
        "%" => "_percent",
        _ => string.Empty,
    };
}
