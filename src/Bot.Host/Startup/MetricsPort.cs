using Bot.Host.Metrics;
using Bot.Host.Settings;

namespace Bot.Host.Startup;

/// <summary>The private port of 127.0.0.1 for /metrics, beside the addresses that people reach.</summary>
internal static class MetricsPort
{
    private const string Urls = "urls";
    private const string Endpoints = "Kestrel:Endpoints";

    public static void AddMetrics(this WebApplicationBuilder builder, BotSettings settings)
    {
        if (settings.MetricsPort == 0)
        {
            return;
        }

        builder.Services.AddSingleton<MetricsEndpoint>();
        var address = $"http://127.0.0.1:{settings.MetricsPort}";

        // The server listens either at its addresses or at configured endpoints: an endpoint added by code would be the only one.
        var isConfigured = builder.Configuration.GetSection(Endpoints).Exists();
        builder.WebHost.UseSetting(isConfigured ? $"{Endpoints}:Metrics:Url" : Urls, isConfigured ? address : $"{builder.WebHost.GetSetting(Urls)};{address}");
    }

    public static void MapMetrics(this WebApplication app, BotSettings settings)
    {
        if (settings.MetricsPort > 0)
        {
            // It counts from now on, not from the first time that somebody asks.
            var metrics = app.Services.GetRequiredService<MetricsEndpoint>();
            app.MapGet("/metrics", async (HttpContext context) => context.Connection.LocalPort == settings.MetricsPort
                ? Results.Text(await metrics.CollectAsync(), "text/plain; version=0.0.4")
                : Results.NotFound());
        }
    }
}
