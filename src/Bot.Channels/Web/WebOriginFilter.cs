using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Web;

/// <summary>Refuses browsers of sites that are not allowed and gives the allowed ones the headers they need.</summary>
internal static class WebOriginFilter
{
    private const string Methods = "GET, POST, OPTIONS";
    private const string Headers = "Authorization, Content-Type, Content-Disposition, X-Ms-Bot-Agent, X-Requested-With";

    /// <summary>False when the answer is already written.</summary>
    public static async ValueTask<bool> PassAsync(HttpContext context, WebOrigins origins)
    {
        if (!origins.Allows(context.Request))
        {
            await context.RefuseAsync(WebRefusal.ForeignOrigin);
            return false;
        }

        var origin = context.Request.Headers.Origin.ToString();
        if (origins.IsForeign(origin))
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
            context.Response.Headers.Vary = "Origin";
        }

        if (!HttpMethods.IsOptions(context.Request.Method))
        {
            return true;
        }

        context.Response.Headers.AccessControlAllowMethods = Methods;
        context.Response.Headers.AccessControlAllowHeaders = Headers;
        context.Response.Headers.AccessControlMaxAge = "3600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return false;
    }
}
