using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Web;

/// <summary>
/// Which sites may use the chat from a browser: the service's own pages, and those in the settings. Programs send no Origin and are
/// held by tokens and rates alone.
/// </summary>
public sealed class WebOrigins(WebOptions options, string publicUrl)
{
    private readonly HashSet<string> _allowed = new(options.AllowedOrigins.Select(o => o.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);
    private readonly Uri? _public = Uri.TryCreate(publicUrl, UriKind.Absolute, out var url) ? url : null;

    /// <summary>The address under which the browser reached us. Behind a proxy that ends TLS the scheme is that of the public address.</summary>
    public string OwnOrigin(HttpRequest request)
    {
        var host = request.Host.Value ?? string.Empty;
        return _public is not null && string.Equals(_public.Authority, host, StringComparison.OrdinalIgnoreCase)
            ? _public.GetLeftPart(UriPartial.Authority)
            : $"{request.Scheme}://{host}";
    }

    public bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, OwnOrigin(request), StringComparison.OrdinalIgnoreCase)
            || IsForeign(origin);
    }

    /// <summary>Another site that the settings allow: it needs the headers of cross-origin requests.</summary>
    public bool IsForeign(string origin) => _allowed.Contains(origin);
}
