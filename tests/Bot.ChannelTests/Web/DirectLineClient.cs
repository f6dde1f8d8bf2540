using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.ChannelTests.Web;

/// <summary>A Direct Line client that says exactly what a test tells it to.</summary>
internal sealed class DirectLineClient(Uri server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(server, "/v3/directline/"), Timeout = TimeSpan.FromSeconds(40) };

    public string Conversation { get; private set; } = string.Empty;

    public string Token { get; set; } = string.Empty;

    public string ResumeToken { get; private set; } = string.Empty;

    public string StreamUrl { get; private set; } = string.Empty;

    public string? Origin { get; set; }

    public async Task<DirectLineClient> ConnectAsync()
    {
        Take((await SendAsync(HttpMethod.Post, "tokens/generate")).Body);
        Take((await SendAsync(HttpMethod.Post, "conversations")).Body);
        return this;
    }

    /// <summary>The same page at another server.</summary>
    public async Task<DirectLineClient> JoinAsync(string token)
    {
        Token = token;
        Take((await SendAsync(HttpMethod.Post, "conversations")).Body);
        return this;
    }

    public async Task ReconnectAsync(string watermark = "")
        => Take((await SendAsync(HttpMethod.Get, $"conversations/{Conversation}?watermark={watermark}")).Body);

    public Task<(HttpStatusCode Status, JsonNode? Body)> SayAsync(string text, string? clientId = null)
        => PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["channelData"] = new JsonObject { ["clientActivityID"] = clientId } });

    public Task<(HttpStatusCode Status, JsonNode? Body)> PostAsync(JsonNode activity)
        => SendAsync(HttpMethod.Post, $"conversations/{Conversation}/activities", new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"));

    public async Task<(List<string> Texts, string Watermark, JsonArray Activities)> FetchAsync(string watermark = "", int wait = 0)
    {
        var (status, body) = await SendAsync(HttpMethod.Get, $"conversations/{Conversation}/activities?watermark={watermark}{(wait > 0 ? $"&wait={wait}" : string.Empty)}");
        status.ShouldBe(HttpStatusCode.OK);
        var activities = body!["activities"]!.AsArray();
        return ([.. activities.Select(a => a!["text"]!.GetValue<string>())], body["watermark"]!.GetValue<string>(), activities);
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (Token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        if (Origin is not null)
        {
            request.Headers.Add("Origin", Origin);
        }

        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async Task<ClientWebSocket> OpenStreamAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(StreamUrl), CancellationToken.None);
        return socket;
    }

    /// <summary>Next set of a stream; null when the server closed it.</summary>
    public static async Task<(List<string> Texts, string Watermark)?> NextSetAsync(ClientWebSocket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        using var held = new MemoryStream();
        var buffer = new byte[4_096];
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            held.Write(buffer, 0, read.Count);
            if (read.EndOfMessage)
            {
                var set = JsonNode.Parse(held.ToArray())!;
                return ([.. set["activities"]!.AsArray().Select(a => a!["text"]!.GetValue<string>())], set["watermark"]!.GetValue<string>());
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private void Take(JsonNode? body)
    {
        Conversation = body!["conversationId"]!.GetValue<string>();
        Token = body["token"]!.GetValue<string>();
        ResumeToken = body["resumeToken"]!.GetValue<string>();
        StreamUrl = body["streamUrl"]?.GetValue<string>() ?? string.Empty;
    }
}
