using System.IO.Compression;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Bot.Host.Pages;

/// <summary>Sends a page: compressed, never framed, without any script or style in the markup itself, and told to search engines only when it says so.</summary>
internal static class PageWriter
{
    private const string ReadingPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A page for reading: it runs no script at all.</summary>
    public static Task WriteAsync(HttpContext context, int status, Html page) => WriteAsync(context, status, page, ReadingPolicy, "camera=(), geolocation=(), microphone=()");

    public static async Task WriteAsync(HttpContext context, int status, Html page, string contentPolicy, string permissions)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers[HeaderNames.ContentSecurityPolicy] = contentPolicy;
        response.Headers["Permissions-Policy"] = permissions;
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.CacheControl] = "no-cache";
        response.Headers[HeaderNames.Vary] = "Accept-Language, Accept-Encoding";
        var body = Compressed(Encoding.UTF8.GetBytes(page.Markup), context);
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static byte[] Compressed(byte[] page, HttpContext context)
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        if (accepted.Contains("br", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers[HeaderNames.ContentEncoding] = "br";
            return Asset.Compress(page, s => new BrotliStream(s, CompressionLevel.Fastest));
        }

        if (accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers[HeaderNames.ContentEncoding] = "gzip";
            return Asset.Compress(page, s => new GZipStream(s, CompressionLevel.Fastest));
        }

        return page;
    }
}
