using Bot.Channels.Telegram;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Domain.VenueHistory;
using Bot.Host.Papers;
using Bot.Host.Settings;
using Bot.Host.VenueHistory;

namespace Bot.Host.Pages;

/// <summary>The pages people see: /, /chat, /v/{code}, /privacy, and their files.</summary>
public static class PagesSetup
{
    /// <summary>Needs the settings, the office's configuration, the store; Telegram's identity where it is on.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton<PageAssets>();
        services.AddSingleton(Facts);
        services.AddSingleton<PageFrame>().AddSingleton<LandingPage>();
        services.AddSingleton<PrintPage>().AddSingleton<ExportPage>();
        services.AddSingleton<HomePage>().AddSingleton<PrivacyPage>().AddSingleton<ChatPage>();
        return services.AddSingleton<LandingEndpoint>().AddSingleton<AssetEndpoint>();
    }

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        var landing = services.GetRequiredService<LandingEndpoint>();
        var assets = services.GetRequiredService<AssetEndpoint>();
        Map(app, "/", services.GetRequiredService<HomePage>().GetAsync);
        Map(app, "/chat", services.GetRequiredService<ChatPage>().GetAsync);
        Map(app, "/privacy", services.GetRequiredService<PrivacyPage>().GetAsync);
        Map(app, "/v", LandingEndpoint.FindAsync);
        Map(app, "/v/{code}", landing.GetAsync);
        Map(app, "/v/{code}/qr.png", landing.GetPngAsync);
        Map(app, "/v/{code}/qr.svg", landing.GetSvgAsync);
        Map(app, "/v/{code}/print", services.GetRequiredService<PrintPage>().GetAsync);
        Map(app, "/v/{code}/papers/{paper}.svg", services.GetRequiredService<PrintPage>().GetSvgAsync);
        var exports = services.GetRequiredService<ExportPage>();
        Map(app, ExportLinks.Path + "{token}", exports.GetAsync);
        app.MapMethods(ExportLinks.Path + "{token}", ["POST"], context => GuardAsync(context, exports.PostAsync));
        Map(app, "/assets/lib/{**path}", assets.GetLibraryAsync);
        Map(app, "/assets/{version}/{**path}", assets.GetOwnAsync);
        Map(app, "/favicon.ico", context =>
        {
            context.Response.Redirect(services.GetRequiredService<PageAssets>().Url("icon.svg"));
            return Task.CompletedTask;
        });
        Map(app, "/robots.txt", context => context.Response.WriteAsync("User-agent: *\nDisallow: /\n", context.RequestAborted));
    }

    private static PageFacts Facts(IServiceProvider services)
    {
        var telegram = services.GetService<TelegramIdentity>();
        var zalo = services.GetRequiredService<IConfiguration>()["Zalo:OaId"];
        return new PageFacts
        {
            PublicUrl = services.GetRequiredService<BotSettings>().PublicUrl,
            Configuration = services.GetRequiredService<OfficeConfiguration>(),
            TelegramName = () => telegram?.Username,
            ZaloAccount = string.IsNullOrWhiteSpace(zalo) ? null : zalo,
        };
    }

    private static void Map(IEndpointRouteBuilder app, string path, RequestDelegate handle)
        => app.MapMethods(path, ["GET", "HEAD"], context => GuardAsync(context, handle));

    /// <summary>A database that cannot be read is told in words a person understands.</summary>
    private static async Task GuardAsync(HttpContext context, RequestDelegate handle)
    {
        try
        {
            await handle(context);
        }
        catch (StoreUnavailableException) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "10";
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("Hệ thống tạm gián đoạn. Vui lòng thử lại sau ít phút.\nThe service is interrupted. Please try again in a few minutes.\n", context.RequestAborted);
        }
    }
}
