using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Domain.Text;

namespace Bot.Host.DevInbox;

/// <summary>GET /dev/inbox: a page for people, JSON for programs that accept it. Mapped in Development only.</summary>
public static partial class DevInboxPage
{
    private const int Shown = 100;

    public static void MapDevInbox(this IEndpointRouteBuilder app) => app.MapGet("/dev/inbox", Show);

    private static IResult Show(HttpRequest request, DevInboxShelf shelf)
    {
        var entries = shelf.Newest(Shown);
        return request.Headers.Accept.Any(a => a?.Contains("application/json", StringComparison.OrdinalIgnoreCase) == true)
            ? Results.Text(JsonSerializer.Serialize(entries, DevInboxJson.Default.IReadOnlyListDevInboxEntry), "application/json; charset=utf-8")
            : Results.Text(Page(entries), "text/html; charset=utf-8");
    }

    private static string Page(IReadOnlyList<DevInboxEntry> entries)
    {
        var html = new StringBuilder("""
            <!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta http-equiv="refresh" content="5"><title>Hộp thư thử nghiệm</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:1rem auto;padding:0 1rem;color-scheme:light dark}
            article{border:1px solid #8888;border-radius:.5rem;padding:.5rem .75rem;margin:.75rem 0}h2{font-size:1rem;margin:0}
            pre{white-space:pre-wrap;font:inherit;margin:.25rem 0}small{opacity:.8}</style>
            <h1>Hộp thư thử nghiệm</h1><p>Tin nhắn lẽ ra đã gửi ra ngoài (SMS, kênh đang tắt). Chỉ có khi phát triển.
            <br><small lang="en">Messages that would have left for the outside. Development only; refreshes every 5 seconds.</small></p>
            """);
        foreach (var entry in entries)
        {
            html.Append("<article><h2>").Append(Escape(entry.Channel)).Append(" → ").Append(Escape(entry.To))
                .Append("</h2><pre>").Append(Escape(entry.Text)).Append("</pre><small>").Append(Escape(VietnamTime.Full(entry.At)));
            foreach (var button in entry.Buttons)
            {
                html.Append(" · [").Append(Escape(button)).Append(']');
            }

            html.Append("</small></article>");
        }

        return html.Append(entries.Count == 0 ? "<p>Chưa có tin nào.</p>" : string.Empty).ToString();
    }

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(IReadOnlyList<DevInboxEntry>))]
    private sealed partial class DevInboxJson : JsonSerializerContext;
}
