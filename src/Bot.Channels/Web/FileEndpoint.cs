using Bot.Dialogs.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.Web;

/// <summary>Hands out a file of a conversation by its signed link. A readable page in it may run nothing and load nothing.</summary>
internal sealed class FileEndpoint(WebFileLinks links, IAttachmentContent contents, TimeProvider time)
{
    public async Task GetAsync(HttpContext context)
    {
        var values = context.Request.RouteValues;
        if (links.Read(values["id"] as string ?? string.Empty, values["link"] as string ?? string.Empty) is not { } found)
        {
            await context.RefuseAsync(WebRefusal.NoFile);
            return;
        }

        var content = found.ExpiresAt > time.GetUtcNow() ? await contents.ReadAsync(found.Attachment.Key, context.RequestAborted) : null;
        if (content is null)
        {
            await context.RefuseAsync(WebRefusal.LinkExpired);
            return;
        }

        WriteHeaders(context.Response, found.Attachment);
        context.Response.ContentLength = content.Value.Length;
        await context.Response.Body.WriteAsync(content.Value, context.RequestAborted);
    }

    private static void WriteHeaders(HttpResponse response, OutgoingAttachment attachment)
    {
        var disposition = new ContentDispositionHeaderValue(attachment.IsImage ? "inline" : "attachment");
        disposition.SetHttpFileName(attachment.FileName);
        response.ContentType = attachment.ContentType;
        response.Headers[HeaderNames.ContentDisposition] = disposition.ToString();
        response.Headers[HeaderNames.CacheControl] = "private, no-store";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.ContentSecurityPolicy] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
