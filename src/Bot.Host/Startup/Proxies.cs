using Bot.Host.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace Bot.Host.Startup;

/// <summary>
/// Who calls, behind a proxy: its X-Forwarded-For and X-Forwarded-Proto count only when the proxy itself is trusted, hop by hop from the
/// nearest. Without a trusted proxy the headers are not looked at, because any client can write them.
/// </summary>
internal static class Proxies
{
    public static void UseTrustedProxies(this WebApplication app, BotSettings settings)
    {
        if (settings.TrustedProxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.TrustedProxies)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }
}
