using System.Text.Json.Nodes;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Telegram;

namespace Bot.ChannelTests.Host;

/// <summary>Callers that send too much or too slowly get a clear answer and hold neither memory nor a connection.</summary>
[Trait("Speed", "slow")]
public sealed class ServerLimitsTests : IAsyncLifetime, IAsyncDisposable
{
    private const long Huge = 100L * 1024 * 1024;
    private readonly TempFolder _folder = new();
    private FakeBotApi _api = null!;
    private ServiceProcess _service = null!;
    private string _token = null!;
    private string _conversation = null!;

    public async Task InitializeAsync()
    {
        _api = await FakeBotApi.StartAsync();
        _service = await ServiceProcess.StartAsync(
            _folder.Path,
            [
                .. TelegramServer.Settings("webhook", _api).Select(s => (s.Key, s.Value!)),
                ("PublicUrl", "https://checkin.example.vn"), ("Server:HeaderSeconds", "1"), ("Web:UploadsPerMinute", "0"), ("Web:MessagesPerMinute", "0"),
            ]);
        using var client = new HttpClient();
        var answer = await client.PostAsync(new Uri(_service.Address, "v3/directline/tokens/generate"), null);
        var session = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        (_token, _conversation) = ((string)session["token"]!, (string)session["conversationId"]!);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await _api.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_body_announced_with_a_hundred_megabytes_is_refused_everywhere_before_it_is_sent()
    {
        foreach (var (name, head) in Endpoints())
        {
            using var call = await RawCall.OpenAsync(_service.Address, $"{head}Content-Length: {Huge}\n\n");

            (await call.Status).ShouldBe(413, name);
        }
    }

    [Fact]
    public async Task A_hundred_megabytes_of_unknown_length_are_cut_off_everywhere_without_being_held()
    {
        var before = _service.MemoryBytes;
        foreach (var (name, head) in Endpoints())
        {
            var calls = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RawCall.OpenAsync(_service.Address, $"{head}Transfer-Encoding: chunked\n\n")));
            var sending = calls.Select(c => c.SendChunksAsync(Huge)).ToArray();
            foreach (var call in calls)
            {
                (await call.Status).ShouldBe(Expected(name), name);
            }

            await Task.WhenAll(sending);
            calls.ShouldAllBe(c => c.Sent < Huge / 2, name);
            Array.ForEach(calls, c => c.Dispose());
        }

        (_service.PeakMemoryBytes - before).ShouldBeLessThan(250L * 1024 * 1024, "of the many gigabytes offered hardly any is held");
    }

    [Fact]
    public async Task Headers_that_do_not_end_are_cut_off()
    {
        using var call = await RawCall.OpenAsync(_service.Address, "GET /chat HTTP/1.1\nHost: x\nX-Slow: ");

        (await call.Status).ShouldBe(408);
    }

    [Fact]
    public async Task Bodies_that_drip_are_cut_off_where_they_are_read()
    {
        foreach (var (name, head) in Endpoints().Where(e => Expected(e.Name) is 413 || e.Name == "webhook"))
        {
            using var call = await RawCall.OpenAsync(_service.Address, $"{head}Content-Length: 5000\n\n");
            await call.SendAsync("{"u8.ToArray());

            (await call.Status).ShouldBe(408, name);
        }
    }

    /// <summary>Where a body is read it is too large; elsewhere it is not looked at. Telegram gets its 200: a refused update blocks its chat for a day.</summary>
    private static int Expected(string name) => name switch
    {
        "activity" or "upload" => 413,
        "forged webhook" => 401,
        _ => 200,
    };

    private IEnumerable<(string Name, string Head)> Endpoints()
    {
        var own = $"Host: localhost\nContent-Type: application/json\nAuthorization: Bearer {_token}\n";
        var conversation = $"/v3/directline/conversations/{_conversation}";
        yield return ("webhook", $"POST /telegram/webhook HTTP/1.1\n{own}X-Telegram-Bot-Api-Secret-Token: {TelegramServer.Secret}\n");
        yield return ("forged webhook", $"POST /telegram/webhook HTTP/1.1\n{own}");
        yield return ("activity", $"POST {conversation}/activities HTTP/1.1\n{own}");
        yield return ("upload", $"POST {conversation}/upload HTTP/1.1\n{own}");
        yield return ("token", $"POST /v3/directline/tokens/generate HTTP/1.1\n{own}");
        yield return ("fetch", $"GET {conversation}/activities HTTP/1.1\n{own}");
        yield return ("page", $"GET /chat HTTP/1.1\n{own}");
        yield return ("health", $"GET /healthz/ready HTTP/1.1\n{own}");
    }
}
