using Bot.Channels.Reminders;
using Bot.Channels.Otp;
using Bot.Channels.Telegram;
using Bot.Channels.Web;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Domain.Reminders;
using Bot.Domain.Reports;
using Bot.Host.Attachments;
using Bot.Host.Demo;
using Bot.Host.DevInbox;
using Bot.Host.Health;
using Bot.Host.Jobs;
using Bot.Host.Pages;
using Bot.Host.Papers;
using Bot.Host.Settings;
using Bot.Storage;

namespace Bot.Host.Startup;

/// <summary>The running service.</summary>
public static class BotApplication
{
    public static async Task RunAsync(string[] args)
    {
        await using var app = Build(args);
        using var alone = InstanceLock.Take(app.Services.GetRequiredService<BotSettings>().Storage);
        await PrepareAsync(app);
        await app.StartAsync();
        var address = app.Urls.FirstOrDefault() ?? string.Empty;
        await Console.Out.WriteLineAsync(Banner.For(app.Services.GetRequiredService<BotSettings>(), address, DemoSeed.Shown));
        GiveBackMemoryOfStart();
        await app.WaitForShutdownAsync();
    }

    // Reading files and checking dialogs leaves tens of megabytes behind, which an idle service would hold for hours. Once, and people are served meanwhile.
    private static void GiveBackMemoryOfStart() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private static WebApplication Build(string[] args)
    {
        var builder = BotBuilder.Create(args);
        var settings = BotBuilder.ReadSettings(builder);
        BotServices.Add(builder.Services, builder.Configuration, settings);
        AddServing(builder, settings);
        var app = builder.Build();
        PlaceholderCheck.Run(app.Services);
        CalendarCheck.Run(app.Services);
        PapersSetup.CheckPress(app.Services);
        app.UseBodyLimit();
        app.UseTrustedProxies(settings);
        Map(app, settings);
        return app;
    }

    /// <summary>What only the service needs, not the other verbs.</summary>
    private static void AddServing(WebApplicationBuilder builder, BotSettings settings)
    {
        var services = builder.Services;
        services.AddSingleton<IReadinessCheck, StoreReadiness>();
        if (settings.Storage.Kind == StoreKind.Sqlite)
        {
            services.AddSingleton<IReadinessCheck, DiskReadiness>();
        }

        if (settings.ClockStart is null)
        {
            services.AddSingleton<IReadinessCheck, ClockReadiness>();
        }

        services.AddSingleton<ChannelStates>().AddSingleton<HealthMeters>().AddSingleton<Readiness>().AddSingleton<JobMeters>();
        services.Configure<HostOptions>(o => o.ShutdownTimeout = HealthPolicy.ShutdownPatience);
        services.AddSingleton<IClockWork, ConversationExpiryWork>();
        services.AddSingleton<IClockWork, ScanDayWork>();
        services.AddSingleton<FixCount>().AddSingleton<IClockWork, ReportCutOffWork>();
        services.AddSingleton<IClockWork, RetentionWork>();
        services.AddSingleton<IClockWork, RerunWork>();
        services.AddSingleton<IClockWork>(p => new ReminderWork(Schedule.CheckOutReminders, Sweep(p, ReminderKind.CheckOut)));
        services.AddSingleton<IClockWork>(p => new ReminderWork(Schedule.DeclarationReminders, Sweep(p, ReminderKind.Declaration)));
        services.AddSingleton<IClockWork, UnitWelcomeWork>();
        services.AddSingleton<IClockWork, ReportNudgeWork>();
        builder.WebHost.ConfigureKestrel(k => ServerLimits.Set(k.Limits, settings));
        builder.AddMetrics(settings);
        builder.AddClockWork(settings.Storage);
    }

    private static ReminderSweep Sweep(IServiceProvider services, ReminderKind kind) => services.GetServices<ReminderSweep>().Single(s => s.Kind == kind);

    /// <summary>Opens what can be broken before anybody is let in, so that a fault stops the start and says why.</summary>
    private static async Task PrepareAsync(WebApplication app)
    {
        var services = app.Services;
        await services.GetRequiredService<IStore>().CheckAsync(CancellationToken.None);
        _ = services.GetRequiredService<IFlowSource>().Current;
        if (services.GetRequiredService<BotSettings>().HasDemoSeed)
        {
            await services.GetRequiredService<DemoSeed>().RunAsync(CancellationToken.None);
        }
    }

    private static void Map(WebApplication app, BotSettings settings)
    {
        app.MapHealth();
        app.MapTelegram();
        app.MapOtp();
        app.MapWebChat();
        app.MapPages();
        if (settings.IsDevelopment)
        {
            app.MapDevInbox();
        }

        app.MapMetrics(settings);
    }
}
