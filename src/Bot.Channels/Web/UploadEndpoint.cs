using Bot.Channels.Inbox;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.Web;

/// <summary>A picture or a table with an activity around it (multipart), or a bare picture: a photo of a QR, a list of venues.</summary>
internal sealed class UploadEndpoint(WebSessions sessions, WebInbox inbox, WebUploads uploads, WebGate gate, TimeProvider clock)
{
    private const int MostBytes = WebPolicy.UploadBytes + WebPolicy.ActivityBytes;

    public async Task PostAsync(HttpContext context)
    {
        var (grant, refusal) = await sessions.CheckAsync(context.Request, context.Request.RouteValues["id"] as string, context.RequestAborted);
        if (grant is null)
        {
            await context.RefuseAsync(refusal!);
            return;
        }

        using var place = gate.EnterUpload();
        if (!place.IsAcquired || !gate.MayUpload(grant.Conversation) || !gate.MayPost(grant.Conversation))
        {
            await context.RefuseAsync(WebRefusal.TooMany);
            return;
        }

        var (file, activity, problem) = await TryReadAsync(context);
        if (problem is not null)
        {
            await context.RefuseAsync(problem);
            return;
        }

        var (id, refused) = await AcceptAsync(grant, file, activity!);
        await (refused is null
            ? context.AnswerAsync(StatusCodes.Status200OK, new DirectLineId(id), WebJson.Default.DirectLineId)
            : context.RefuseAsync(refused));
    }

    private async Task<(string Id, WebRefusal? Refusal)> AcceptAsync(WebGrant grant, Sent file, IncomingActivity activity)
    {
        using var held = uploads.Hold(file.Content);
        return await inbox.AcceptAsync(
            grant, IsPicture(file.Content) ? activity with { PhotoId = held.Id } : activity with { DocumentId = held.Id, DocumentName = file.Name }, CancellationToken.None);
    }

    private async Task<(Sent File, IncomingActivity? Activity, WebRefusal? Problem)> TryReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
        {
            return (default, null, WebRefusal.TooLarge);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        using var time = new BodyTime(context, WebPolicy.UploadTime, clock);
        try
        {
            var (file, activity) = await ReadAsync(context.Request, time.Token);
            return (file, activity, Refusal(file) ?? (activity is null ? WebRefusal.Malformed : null));
        }
        catch (Exception e) when (time.IsSlow(e))
        {
            return (default, null, WebRefusal.TooSlow);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return (default, null, e is BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } ? WebRefusal.Malformed : WebRefusal.TooLarge);
        }
        catch (IOException)
        {
            return (default, null, WebRefusal.Malformed);
        }
    }

    private static WebRefusal? Refusal(Sent file) =>
        IsPicture(file.Content) ? null
        : !IsTable(file) ? WebRefusal.NotAnImage
        : file.Content.Length > InboxPolicy.LongestDocument ? WebRefusal.TooLarge
        : null;

    private static async Task<(Sent File, IncomingActivity? Activity)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var bare = new IncomingActivity { Type = InboundContentReader.Message };
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return (new(await ReadAllAsync(request.Body, WebPolicy.UploadBytes, ct), string.Empty), bare);
        }

        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), request.Body);
        var file = new Sent([], string.Empty);
        IncomingActivity? activity = bare;
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (IsActivity(section))
            {
                activity = IncomingActivityReader.TryRead(await ReadAllAsync(section.Body, WebPolicy.ActivityBytes, ct));
            }
            else if (file.Content.Length == 0)
            {
                file = new(await ReadAllAsync(section.Body, WebPolicy.UploadBytes, ct), section.GetContentDispositionHeader()?.FileName.Value ?? string.Empty);
            }
        }

        return (file, activity);
    }

    private static bool IsActivity(MultipartSection section)
        => section.ContentType?.StartsWith("application/vnd.microsoft.activity", StringComparison.OrdinalIgnoreCase) == true
            || section.GetContentDispositionHeader()?.Name.Equals("activity", StringComparison.Ordinal) == true;

    private static async Task<byte[]> ReadAllAsync(Stream body, int limit, CancellationToken ct)
    {
        using var held = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, ct)) > 0;)
        {
            held.Write(buffer, 0, read);
            if (held.Length > limit)
            {
                throw new InvalidDataException("More than is taken.");
            }
        }

        return held.ToArray();
    }

    /// <summary>By the first bytes; what the client calls the file counts for nothing.</summary>
    private static bool IsPicture(ReadOnlySpan<byte> photo)
        => photo.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || photo.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
            || (photo.Length > 12 && photo.StartsWith("RIFF"u8) && photo[8..].StartsWith("WEBP"u8));

    /// <summary>By its name: what it holds is judged by who asked for a table, and told in words. A workbook is taken too, to say what to do with it.</summary>
    private static bool IsTable(Sent file)
        => file.Content.Length > 0 && (InboxPolicy.TableNames.Any(e => IsNamed(file, e)) || IsNamed(file, ".xlsx") || IsNamed(file, ".xls"));

    private static bool IsNamed(Sent file, string ending) => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private readonly record struct Sent(byte[] Content, string Name);
}
