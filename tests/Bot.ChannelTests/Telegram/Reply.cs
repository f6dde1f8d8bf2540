using System.Text.Json.Nodes;

namespace Bot.ChannelTests.Telegram;

/// <summary>What the fake server does with one call instead of the usual.</summary>
internal abstract record Reply
{
    public static Reply Error(int code, string description) => new Json(code, new JsonObject
    {
        ["ok"] = false, ["error_code"] = code, ["description"] = description,
    });

    public static Reply Throttled(int seconds) => new Json(429, new JsonObject
    {
        ["ok"] = false,
        ["error_code"] = 429,
        ["description"] = $"Too Many Requests: retry after {seconds}",
        ["parameters"] = new JsonObject { ["retry_after"] = seconds },
    });

    public static Reply Migrated(long to) => new Json(400, new JsonObject
    {
        ["ok"] = false,
        ["error_code"] = 400,
        ["description"] = "Bad Request: group chat was upgraded to a supergroup chat",
        ["parameters"] = new JsonObject { ["migrate_to_chat_id"] = to },
    });

    public static Reply Result(JsonNode? result) => new Json(200, new JsonObject { ["ok"] = true, ["result"] = result });

    public static Reply Html(int code) => new Raw(code, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");

    /// <summary>Reads the request and closes the line.</summary>
    public sealed record Dropped : Reply;

    /// <summary>Reads the request and never answers.</summary>
    public sealed record Silent : Reply;

    public sealed record Json(int Code, JsonObject Body) : Reply;

    public sealed record Raw(int Code, string ContentType, string Body) : Reply
    {
        public int? RetryAfter { get; init; }
    }

    /// <summary>Reads the request and answers as usual once the test lets it.</summary>
    public sealed record Held(Task Until) : Reply;

    public sealed record After(TimeSpan Delay, Reply Then) : Reply;
}
