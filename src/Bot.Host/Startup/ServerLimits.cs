using Bot.Host.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Bot.Host.Startup;

/// <summary>
/// What callers may make the server hold: so many connections, each with a small buffer, and bodies of a bounded size that come in within
/// their time (<c>BodyTime</c> of each channel). Whatever is more is refused before it is read.
/// </summary>
internal static class ServerLimits
{
    /// <summary>The largest body anybody may send: a photo for the web chat, which is 10 MB, and the form around it.</summary>
    private const long LargestBody = 11L * 1024 * 1024;

    /// <summary>Of one connection, read ahead of what the program takes: an activity of 64 KiB with room to spare. The server's own default is 1 MiB.</summary>
    private const long ReadAhead = 128 * 1024;

    /// <summary>Addresses and headers of real browsers and platforms have some kB.</summary>
    private const int Headers = 16 * 1024;

    public static void Set(KestrelServerLimits limits, BotSettings settings)
    {
        limits.MaxRequestBodySize = LargestBody;
        limits.MaxRequestBufferSize = ReadAhead;
        limits.MaxRequestHeadersTotalSize = Headers;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(settings.HeaderSeconds);
        long? connections = settings.MaxConnections > 0 ? settings.MaxConnections : null;
        limits.MaxConcurrentConnections = connections;
        limits.MaxConcurrentUpgradedConnections = connections;
    }

    /// <summary>A body announced as too large gets 413 at once, wherever it is sent; the server itself would notice only where the body is read.</summary>
    public static void UseBodyLimit(this WebApplication app) => app.Use((context, next) =>
    {
        if (!(context.Request.ContentLength > LargestBody))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    });
}
