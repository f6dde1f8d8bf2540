using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bot.ChannelTests.Telegram;

/// <summary>Reads a call as Telegram's server does: JSON, or a form whose file names are taken literally.</summary>
internal static class CallReader
{
    private static readonly string[] ObjectFields = ["reply_markup"];

    public static async Task<RecordedCall> ReadAsync(HttpRequest request, string method)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var bytes = body.ToArray();
        if (request.ContentType?.StartsWith("multipart/", StringComparison.Ordinal) == true)
        {
            return await ReadFormAsync(request.ContentType, bytes, method);
        }

        var raw = Encoding.UTF8.GetString(bytes);
        var fields = bytes.Length == 0 ? [] : (JsonObject)JsonNode.Parse(raw)!;
        return new RecordedCall(method, fields, [], raw);
    }

    private static async Task<RecordedCall> ReadFormAsync(string contentType, byte[] bytes, string method)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(contentType).Boundary).Value!;
        boundary.Length.ShouldBeLessThanOrEqualTo(70);
        var reader = new MultipartReader(boundary, new MemoryStream(bytes));
        var fields = new JsonObject();
        var files = new List<RecordedFile>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var content = new MemoryStream();
            await section.Body.CopyToAsync(content);
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value!;
            if (disposition.FileName.HasValue)
            {
                files.Add(new RecordedFile(name, HeaderUtilities.RemoveQuotes(disposition.FileName).Value!, section.ContentType ?? "", content.ToArray()));
            }
            else
            {
                fields[name] = Value(name, Encoding.UTF8.GetString(content.ToArray()));
            }
        }

        return new RecordedCall(method, fields, files, Encoding.UTF8.GetString(bytes));
    }

    private static JsonNode? Value(string name, string text) =>
        ObjectFields.Contains(name) ? JsonNode.Parse(text)
        : name is "chat_id" or "message_id" ? JsonValue.Create(long.Parse(text))
        : text is "true" or "false" ? JsonValue.Create(bool.Parse(text))
        : JsonValue.Create(text);
}
