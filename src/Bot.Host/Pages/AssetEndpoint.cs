using Microsoft.Net.Http.Headers;

namespace Bot.Host.Pages;

/// <summary>GET /assets/…: files of wwwroot. Under the fingerprint of today, or with a version in their own name, they never change.</summary>
internal sealed class AssetEndpoint(PageAssets assets)
{
    public Task GetOwnAsync(HttpContext context)
    {
        var values = context.Request.RouteValues;
        return SendAsync(context, values["path"] as string ?? string.Empty, isForGood: values["version"] as string == assets.Version);
    }

    public Task GetLibraryAsync(HttpContext context) => SendAsync(context, "lib/" + context.Request.RouteValues["path"], isForGood: true);

    private async Task SendAsync(HttpContext context, string path, bool isForGood)
    {
        var response = context.Response;
        if (assets.Find(path) is not { } asset)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (body, encoding) = asset.For(context.Request.Headers.AcceptEncoding.ToString());
        response.ContentType = asset.ContentType;
        response.ContentLength = body.Length;
        response.Headers[HeaderNames.CacheControl] = isForGood ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.Vary] = "Accept-Encoding";
        if (encoding is not null)
        {
            response.Headers[HeaderNames.ContentEncoding] = encoding;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
