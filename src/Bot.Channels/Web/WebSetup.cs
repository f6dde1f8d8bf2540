using System.ComponentModel.DataAnnotations;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Web;

/// <summary>What the host calls to have a web chat.</summary>
public static class WebSetup
{
    /// <param name="services">The host's services; they already hold the store, the keyed hash, the clock and the pipeline.</param>
    /// <param name="options">Section <see cref="WebOptions.Section"/> of the settings.</param>
    /// <param name="publicUrl">The address that people's phones reach.</param>
    /// <exception cref="ValidationException">A setting is out of range.</exception>
    public static IServiceCollection AddWebChat(this IServiceCollection services, WebOptions options, string publicUrl)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);

        // Addresses of streams and files hold their keys: the framework's request log would write them down.
        services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning));
        services.AddSingleton(options);
        services.AddSingleton(WebLimits.Value);
        services.AddSingleton(new WebOrigins(options, publicUrl));
        services.AddSingleton<WebGate>().AddSingleton<EndedConversations>();
        services.AddSingleton<WebTokens>().AddSingleton<WebFileLinks>().AddSingleton<WebStreams>();
        services.AddSingleton<WebHistory>().AddSingleton<WebSessions>().AddSingleton<WebInbox>();
        services.AddSingleton<WebUploads>().AddSingleton<IFileSource>(s => s.GetRequiredService<WebUploads>());
        services.AddSingleton<IRawEventReader, WebRawReader>();
        services.AddHostedService<WebWakes>();
        services.AddSingleton<WebChannel>().AddSingleton<IChannel>(s => s.GetRequiredService<WebChannel>());
        services.AddSingleton<SessionEndpoints>().AddSingleton<FetchEndpoint>().AddSingleton<PostEndpoint>();
        return services.AddSingleton<UploadEndpoint>().AddSingleton<StreamEndpoint>().AddSingleton<FileEndpoint>();
    }

    /// <summary>Direct Line 3.0 under /v3/directline.</summary>
    public static void MapWebChat(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        var session = services.GetRequiredService<SessionEndpoints>();
        Map(app, "POST", "/tokens/generate", session.GenerateAsync);
        Map(app, "POST", "/tokens/refresh", session.RefreshAsync);
        Map(app, "POST", "/conversations", session.StartAsync);
        Map(app, "GET", "/conversations/{id}", session.ReconnectAsync);
        Map(app, "GET", "/conversations/{id}/activities", services.GetRequiredService<FetchEndpoint>().GetAsync);
        Map(app, "POST", "/conversations/{id}/activities", services.GetRequiredService<PostEndpoint>().PostAsync);
        Map(app, "POST", "/conversations/{id}/upload", services.GetRequiredService<UploadEndpoint>().PostAsync);
        Map(app, "GET", "/conversations/{id}/files/{link}/{name}", services.GetRequiredService<FileEndpoint>().GetAsync);
        Map(app, "OPTIONS", "/{**any}", static _ => Task.CompletedTask);
        MapStream(app, services.GetRequiredService<StreamEndpoint>().OpenAsync);
    }

    private static void MapStream(IEndpointRouteBuilder app, RequestDelegate open)
    {
        var branch = app.CreateApplicationBuilder();
        branch.UseWebSockets();
        branch.Run(open);
        Map(app, "GET", "/conversations/{id}/stream", branch.Build());
    }

    private static void Map(IEndpointRouteBuilder app, string method, string path, RequestDelegate handle)
    {
        var origins = app.ServiceProvider.GetRequiredService<WebOrigins>();
        app.MapMethods(ActivityWriter.BasePath + path, [method], context => GuardAsync(context, origins, handle));
    }

    private static async Task GuardAsync(HttpContext context, WebOrigins origins, RequestDelegate handle)
    {
        try
        {
            if (await WebOriginFilter.PassAsync(context, origins))
            {
                await handle(context);
            }
        }
        catch (StoreUnavailableException) when (!context.Response.HasStarted)
        {
            await context.RefuseAsync(WebRefusal.TryAgain);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The person left while waiting.
        }
    }
}
