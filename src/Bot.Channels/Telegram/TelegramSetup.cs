using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Channels.Telegram.Api;
using Bot.Channels.Telegram.Incoming;
using Bot.Channels.Telegram.Outgoing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Telegram;

/// <summary>
/// What the host calls to have Telegram. Needed from elsewhere: the pipeline, the store, the flows, attachments, the clock and logging.
/// With <c>Telegram:Mode</c> off only <see cref="TelegramHealth"/> and <see cref="TelegramIdentity"/> are there, and no channel.
/// </summary>
public static class TelegramSetup
{
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section <see cref="TelegramOptions.Section"/> of the settings.</param>
    /// <param name="publicUrl">The address that people's phones reach.</param>
    /// <exception cref="OptionsValidationException">All that is wrong with the settings.</exception>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration section, string publicUrl)
    {
        var problems = new List<TelegramSettingProblem>();
        var options = TelegramOptionsReader.Read(section, publicUrl, problems);
        return problems.Count == 0
            ? services.AddTelegram(options)
            : throw new OptionsValidationException(TelegramOptions.Section, typeof(TelegramOptions), problems.Select(p => p.ToString()));
    }

    /// <summary>With settings that <see cref="TelegramOptionsReader"/> found in order. Register after the outbox, so that sending is open before polling starts.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new TelegramIdentity(options.Token));
        services.AddSingleton(p => new TelegramHealth(options.Mode, p.GetRequiredService<TimeProvider>()));
        if (options.Mode == TelegramMode.Off)
        {
            return services;
        }

        AddWayOut(services, options);
        AddWayIn(services);
        return options.Mode == TelegramMode.Polling
            ? services.AddHostedService<TelegramPoller>()
            : services.AddSingleton<TelegramWebhook>().AddHostedService<TelegramWebhookKeeper>();
    }

    /// <summary>The webhook, when that is the mode.</summary>
    public static void MapTelegram(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<TelegramWebhook>() is { } webhook)
        {
            app.MapPost(TelegramOptions.WebhookPath, webhook.HandleAsync);
        }
    }

    private static void AddWayOut(IServiceCollection services, TelegramOptions options)
    {
        services.AddSingleton(p => new TelegramTransport(options.ApiRoot, options.Token, p.GetRequiredService<TimeProvider>())
        {
            ClockSeen = p.GetRequiredService<TelegramHealth>().SawClock,
        });
        services.AddSingleton<TelegramClient>().AddSingleton<Uploads>().AddSingleton<PartSender>();
        services.AddSingleton<TelegramChannel>().AddSingleton<IChannel>(p => p.GetRequiredService<TelegramChannel>());
    }

    private static void AddWayIn(IServiceCollection services)
    {
        services.TryAddSingleton(_ => new Random());
        services.AddSingleton<TelegramMeters>().AddSingleton<Pauses>().AddSingleton<TelegramSetupCalls>().AddSingleton<TelegramParts>();
        services.AddSingleton<TelegramUpdateReader>();
        services.AddSingleton<IRawEventReader, TelegramRawReader>().AddSingleton<IFileSource, TelegramFileSource>();
        services.AddSingleton<AfterTap>().AddHostedService(p => p.GetRequiredService<AfterTap>());
    }
}
