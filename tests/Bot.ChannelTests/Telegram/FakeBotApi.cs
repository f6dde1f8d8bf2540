using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.ChannelTests.Telegram;

/// <summary>
/// Telegram's Bot API server on a real port: records every call, holds it against the API's rules, answers as the real one or by a script,
/// serves files, and keeps updates until a poll confirms them.
/// </summary>
internal sealed class FakeBotApi : IAsyncDisposable
{
    public const string Token = "1234567890:TEST-token_of-nobody";
    public const long BotId = 1234567890;
    public const string Username = "kiem_thu_bot";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Reply>> _scripts = new();
    private readonly ConcurrentQueue<RecordedCall> _calls = new();
    private readonly ConcurrentQueue<(RecordedCall Call, Reply Reply)> _answered = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly UpdateShelf _updates = new();
    private int _lastMessageId = 100;
    private int _connections;
    private int _underWay;

    private FakeBotApi(WebApplication app) => _app = app;

    public IReadOnlyList<RecordedCall> Calls => [.. _calls];

    /// <summary>Each call with what it got, in the order of the answers.</summary>
    public IReadOnlyList<(RecordedCall Call, Reply Reply)> Answered => [.. _answered];

    public List<string> Violations { get; } = [];

    public Uri Address => new(_app.Urls.First());

    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    /// <summary>As the last setWebhook left it.</summary>
    public JsonObject? Webhook { get; private set; }

    public JsonObject WebhookState { get; set; } = new() { ["has_custom_certificate"] = false, ["pending_update_count"] = 0 };

    /// <summary>Looks at each call before the scripts do; null leaves it to them.</summary>
    public Func<RecordedCall, Reply?>? Instead { get; set; }

    /// <summary>What the server's clock shows on its answers; null for the right time.</summary>
    public DateTimeOffset? Clock { get; set; }

    /// <summary>Calls that have come and are not answered yet.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    public int Connections => Volatile.Read(ref _connections);

    public static async Task<FakeBotApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        FakeBotApi? api = null;
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.Use(next => connection =>
        {
            Interlocked.Increment(ref api!._connections);
            return next(connection);
        })));
        var app = builder.Build();
        api = new FakeBotApi(app);
        app.Run(api.HandleAsync);
        await app.StartAsync();
        return api;
    }

    public IReadOnlyList<RecordedCall> Of(string method) => [.. _calls.Where(c => c.Method == method)];

    public FakeBotApi Next(string method, params Reply[] replies)
    {
        foreach (var reply in replies)
        {
            _scripts.GetOrAdd(method, _ => new()).Enqueue(reply);
        }

        return this;
    }

    /// <summary>Lays updates for the next poll, together in one answer.</summary>
    public void Push(params JsonObject[] updates) => _updates.Push(updates);

    public int Unconfirmed => _updates.Count;

    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested)
        {
            return;
        }

        await _closing.CancelAsync();
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (Clock is { } clock)
        {
            context.Response.Headers.Date = clock.ToString("R", CultureInfo.InvariantCulture);
        }

        var path = context.Request.Path.Value!;
        if (path.StartsWith($"/file/bot{Token}/", StringComparison.Ordinal))
        {
            await ServeFileAsync(context, Uri.UnescapeDataString(path[$"/file/bot{Token}/".Length..]));
            return;
        }

        if (!path.StartsWith($"/bot{Token}/", StringComparison.Ordinal))
        {
            await WriteAsync(context, Reply.Error(401, "Unauthorized"));
            return;
        }

        var call = await CallReader.ReadAsync(context.Request, path[$"/bot{Token}/".Length..]);
        _calls.Enqueue(call);
        lock (Violations)
        {
            Violations.AddRange(RuleCheck.Of(call));
        }

        Interlocked.Increment(ref _underWay);
        var reply = Instead?.Invoke(call)
            ?? (_scripts.TryGetValue(call.Method, out var script) && script.TryDequeue(out var scripted) ? scripted : await UsualAsync(call, context));
        if (reply is Reply.Held held)
        {
            await held.Until;
            reply = await UsualAsync(call, context);
        }

        _answered.Enqueue((call, reply));
        await WriteAsync(context, reply);
        Interlocked.Decrement(ref _underWay);
    }

    private async Task<Reply> UsualAsync(RecordedCall call, HttpContext context)
    {
        switch (call.Method)
        {
            case "getMe":
                return Reply.Result(new JsonObject { ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "Kiểm thử", ["username"] = Username });
            case "getUpdates":
                return await PollAsync(call, context.RequestAborted);
            case "getWebhookInfo":
                var state = (JsonObject)WebhookState.DeepClone();
                state["url"] ??= (string?)Webhook?["url"] ?? string.Empty;
                return Reply.Result(state);
            case "setWebhook":
                Webhook = call.Fields;
                return Reply.Result(true);
            case "getFile":
                return Located((string)call.Fields["file_id"]!);
            case "sendMessage" or "sendPhoto" or "sendDocument" or "editMessageText" or "editMessageReplyMarkup":
                return Reply.Result(Message(call));
            default:
                return Reply.Result(true);
        }
    }

    private async Task<Reply> PollAsync(RecordedCall call, CancellationToken aborted)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted, _closing.Token);
        try
        {
            var waits = (int?)call.Fields["timeout"] > 0;
            return Reply.Result(await _updates.TakeAsync((long?)call.Fields["offset"], (int?)call.Fields["limit"] ?? 100, waits, stop.Token));
        }
        catch (OperationCanceledException)
        {
            return new Reply.Dropped();
        }
    }

    private Reply Located(string fileId) => Files.TryGetValue(fileId, out var content)
        ? Reply.Result(new JsonObject
        {
            ["file_id"] = fileId, ["file_unique_id"] = "u" + fileId, ["file_size"] = content.Length, ["file_path"] = "photos/" + fileId,
        })
        : Reply.Error(400, "Bad Request: wrong file_id or the file is temporarily unavailable");

    private JsonObject Message(RecordedCall call)
    {
        var id = call.Method.StartsWith("edit", StringComparison.Ordinal) ? (int)call.Fields["message_id"]! : Interlocked.Increment(ref _lastMessageId);
        var message = new JsonObject
        {
            ["message_id"] = id,
            ["date"] = 1795000000,
            ["chat"] = new JsonObject { ["id"] = call.Chat, ["type"] = call.Chat > 0 ? "private" : "group" },
        };
        if (call.Method == "sendPhoto")
        {
            message["photo"] = new JsonArray(
                new JsonObject { ["file_id"] = $"small-{id}", ["width"] = 90, ["height"] = 90 },
                new JsonObject { ["file_id"] = $"photo-{id}", ["width"] = 800, ["height"] = 800 });
        }
        else if (call.Method == "sendDocument")
        {
            message["document"] = new JsonObject { ["file_id"] = $"document-{id}" };
        }

        return message;
    }

    private async Task ServeFileAsync(HttpContext context, string path)
    {
        if (Files.TryGetValue(path["photos/".Length..], out var content))
        {
            await context.Response.Body.WriteAsync(content);
            return;
        }

        context.Response.StatusCode = 404;
    }

    private async Task WriteAsync(HttpContext context, Reply reply)
    {
        switch (reply)
        {
            case Reply.Dropped:
                context.Abort();
                break;
            case Reply.Silent:
                await Task.Delay(Timeout.Infinite, CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closing.Token).Token)
                    .ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case Reply.After after:
                await Task.Delay(after.Delay);
                await WriteAsync(context, after.Then);
                break;
            case Reply.Json json:
                await WriteAsync(context, json.Code, "application/json", json.Body.ToJsonString());
                break;
            case Reply.Raw raw:
                context.Response.Headers.RetryAfter = raw.RetryAfter?.ToString(CultureInfo.InvariantCulture);
                await WriteAsync(context, raw.Code, raw.ContentType, raw.Body);
                break;
        }
    }

    private static async Task WriteAsync(HttpContext context, int code, string contentType, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = code;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }
}
