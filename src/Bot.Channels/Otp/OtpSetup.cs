using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Otp;

/// <summary>What the host calls to have one-time codes sent. Without a way there is no channel, and people are told so when they need a code.</summary>
public static class OtpSetup
{
    /// <summary>Ways of the host's own are registered as <see cref="IOtpWay"/> beside it.</summary>
    public static IServiceCollection AddOtp(this IServiceCollection services, OtpOptions options)
    {
        if (options.Ways.Count == 0)
        {
            return services;
        }

        services.AddSingleton(new OtpMeters(options));
        services.AddSingleton(p => new OtpHttp(p.GetRequiredService<TimeProvider>()));
        if (options.Gateway is { } gateway)
        {
            services.AddSingleton<IOtpWay>(p => new TelegramGateway(gateway, p.GetRequiredService<OtpHttp>(), p.GetRequiredService<TimeProvider>()));
            services.AddSingleton(p => new TelegramGatewayReports(gateway, p.GetRequiredService<IStore>(), p.GetRequiredService<TimeProvider>()));
        }

        if (options.Provider is { } provider)
        {
            services.AddSingleton<IOtpWay>(p => new SmsGateway(provider, p.GetRequiredService<OtpHttp>()));
        }

        return services.AddSingleton<IChannel>(p => Channel(p, options.Ways));
    }

    /// <summary>Where Telegram Gateway reports what became of codes, when it is one of the ways.</summary>
    public static void MapOtp(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<TelegramGatewayReports>() is { } reports)
        {
            app.MapPost(TelegramGatewayOptions.ReportPath, reports.HandleAsync);
        }
    }

    // The raiser of events needs the sender, and the sender its channels: it is looked for when the first event is raised.
    private static OtpChannel Channel(IServiceProvider p, IReadOnlyList<string> order)
    {
        var known = p.GetServices<IOtpWay>().ToDictionary(w => w.Name);
        return new OtpChannel(
            [.. order.Select(name => known[name])],
            p.GetRequiredService<IStore>(),
            p.GetRequiredService<IEventRaiser>,
            p.GetRequiredService<OtpMeters>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<OtpChannel>>());
    }
}
