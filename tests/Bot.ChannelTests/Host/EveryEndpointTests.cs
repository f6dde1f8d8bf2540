using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Telegram;
using Bot.TestBed;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.ChannelTests.Host;

/// <summary>
/// What the service answers under is asked from its own routes, so that an endpoint that is added tomorrow is held to the limits too. Everything
/// that can be mapped is: Telegram's webhook, the reports of Telegram Gateway, the web chat, the pages, the metrics.
/// </summary>
[Trait("Speed", "slow")]
public sealed partial class EveryEndpointTests : IAsyncLifetime, IAsyncDisposable
{
    private const long Huge = 100L * 1024 * 1024;
    private readonly int _metricsPort = FreePort.Find();
    private readonly TempFolder _folder = new();
    private readonly TempFolder _listed = new();
    private FakeBotApi _api = null!;
    private ServiceProcess _service = null!;
    private string _token = null!;
    private string _conversation = null!;
    private IReadOnlyList<(string Method, string Path)> _endpoints = [];

    public async Task InitializeAsync()
    {
        _api = await FakeBotApi.StartAsync();
        (string, string)[] settings =
        [
            .. TelegramServer.Settings("webhook", _api).Select(s => (s.Key, s.Value!)),
            ("PublicUrl", "https://checkin.example.vn"), ("Server:HeaderSeconds", "1"), ("Web:UploadsPerMinute", "0"), ("Web:MessagesPerMinute", "0"),
            ("Otp:Channels:0", "telegram-gateway"), ("Otp:TelegramGateway:Token", "gateway-token"), ("Metrics:Port", $"{_metricsPort}"),
        ];
        _service = await ServiceProcess.StartAsync(_folder.Path, settings);
        using var client = new HttpClient();
        var answer = await client.PostAsync(new Uri(_service.Address, "v3/directline/tokens/generate"), null);
        var session = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        (_token, _conversation) = ((string)session["token"]!, (string)session["conversationId"]!);
        await using var listed = RunningService.Start(_listed.Path, "Development", [.. settings.SkipLast(1), ("Metrics:Port", $"{FreePort.Find()}")]);
        _endpoints = [.. listed.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().SelectMany(Calls).Distinct()];
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await _api.DisposeAsync();
        _folder.Dispose();
        _listed.Dispose();
    }

    [Fact]
    public void All_kinds_of_endpoints_are_among_them()
    {
        string[] kinds = ["/telegram/webhook", "/otp/telegram-gateway/report", "/v3/directline/conversations", "/v/", "/metrics", "/healthz/ready", "/dev/inbox", "/chat"];

        kinds.ShouldAllBe(k => _endpoints.Any(e => e.Path.StartsWith(k, StringComparison.Ordinal)));
        _endpoints.ShouldContain(e => e.Method == "OPTIONS");
    }

    [Fact]
    public async Task A_hundred_megabytes_that_are_announced_are_refused_by_each_before_they_are_sent()
    {
        foreach (var (method, path) in _endpoints)
        {
            using var call = await OpenAsync(method, path, $"Content-Length: {Huge}");

            (await AnswerAsync(call)).ShouldBe(413, $"{method} {path}");
        }
    }

    [Fact]
    public async Task A_hundred_megabytes_without_a_length_are_cut_off_by_each()
    {
        foreach (var (method, path) in _endpoints)
        {
            using var call = await OpenAsync(method, path, "Transfer-Encoding: chunked");
            var sending = call.SendChunksAsync(Huge);

            (await AnswerAsync(call)).ShouldBeGreaterThan(0, $"{method} {path}");
            await sending;
            call.Sent.ShouldBeLessThan(Huge / 2, $"{method} {path}");
        }
    }

    [Fact]
    public async Task A_body_that_drips_holds_none_of_them_and_nobody_else()
    {
        var calls = await Task.WhenAll(_endpoints.Select(async e => (Name: $"{e.Method} {e.Path}", Call: await OpenAsync(e.Method, e.Path, "Content-Length: 5000"))));
        foreach (var (_, call) in calls)
        {
            await call.SendAsync("{"u8.ToArray());
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        (await client.GetAsync(new Uri(_service.Address, "chat"))).IsSuccessStatusCode.ShouldBeTrue();
        foreach (var (name, call) in calls)
        {
            (await AnswerAsync(call)).ShouldBeGreaterThan(0, name);
            call.Dispose();
        }
    }

    [Fact]
    public async Task Heads_that_drip_are_cut_off_by_each_however_many_there_are()
    {
        var calls = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => _endpoints[i % _endpoints.Count]).Select(async e =>
            (Name: $"{e.Method} {e.Path}", Call: await RawCall.OpenAsync(Address(e.Path), $"{e.Method} {e.Path} HTTP/1.1\nHost: x\nX-Slow: "))));

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        (await client.GetAsync(new Uri(_service.Address, "chat"))).IsSuccessStatusCode.ShouldBeTrue();
        foreach (var (name, call) in calls)
        {
            (await AnswerAsync(call)).ShouldBe(408, name);
            call.Dispose();
        }
    }

    private static Task<int> AnswerAsync(RawCall call) => call.Status.WaitAsync(Eventually.Patience);

    private IEnumerable<(string Method, string Path)> Calls(RouteEndpoint endpoint)
    {
        var path = "/" + Parameter().Replace(endpoint.RoutePattern.RawText!, m => m.Groups[1].Value switch
        {
            "id" => _conversation,
            "code" => "DEM00012",
            "paper" => "poster",
            _ => "x",
        }).TrimStart('/');
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];
        return methods.Select(method => (method, path));
    }

    private Uri Address(string path) => path == "/metrics" ? new Uri($"http://127.0.0.1:{_metricsPort}") : _service.Address;

    private Task<RawCall> OpenAsync(string method, string path, string length) => RawCall.OpenAsync(
        Address(path),
        $"{method} {path} HTTP/1.1\nHost: localhost\nContent-Type: application/json\nAuthorization: Bearer {_token}\n" +
        $"X-Telegram-Bot-Api-Secret-Token: {TelegramServer.Secret}\n{length}\n\n");

    [GeneratedRegex(@"\{\*{0,2}([a-z]+)[^}]*\}")]
    private static partial Regex Parameter();
}
