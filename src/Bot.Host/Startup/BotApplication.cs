using Bot.Host.Clock;
using Bot.Host.DevInbox;
using Bot.Host.Health;
using Bot.Host.Jobs;
using Bot.Host.Metrics;
using Bot.Host.Settings;

namespace Bot.Host.Startup;

/// <summary>Puts the houses together.</summary>
public static class BotApplication
{
    public static WebApplication Build(string[] args)
    {
        var builder = CreateBuilder(args);
        var settings = ReadSettings(builder);
        AddServices(builder, settings);
        var app = builder.Build();
        Map(app, settings);
        return app;
    }

    private static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var root = ProductFolder.Find(Directory.GetCurrentDirectory(), AppContext.BaseDirectory);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = root });
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(o => o.SingleLine = true);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls("http://localhost:5080");
        }

        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        return builder;
    }

    private static BotSettings ReadSettings(WebApplicationBuilder builder)
    {
        var problems = new List<SettingProblem>();
        var settings = BotSettingsReader.Read(builder.Configuration, builder.Environment, problems);
        return problems.Count == 0 ? settings : throw new InvalidSettingsException(problems);
    }

    private static void AddServices(WebApplicationBuilder builder, BotSettings settings)
    {
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(settings.ClockStart is { } start ? new ShiftedClock(TimeProvider.System, start) : TimeProvider.System);
        services.AddSingleton<DevInboxShelf>();
        services.AddSingleton<IReadinessCheck, StoreReadiness>();
        services.AddSingleton<IReadinessCheck, DiskReadiness>();
        if (settings.MetricsPort > 0)
        {
            services.AddSingleton<MetricsEndpoint>();
        }

        builder.AddClockWork(settings.DatabaseFile);
    }

    private static void Map(WebApplication app, BotSettings settings)
    {
        app.MapHealth();
        if (settings.IsDevelopment)
        {
            app.MapDevInbox();
        }
    }
}
