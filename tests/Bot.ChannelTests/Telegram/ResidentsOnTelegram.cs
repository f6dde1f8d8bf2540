using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Outbox;
using Bot.Channels.Telegram;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Host;
using Bot.Dialogs.Conversations;
using Bot.Domain.Venues;
using Bot.Host.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.ChannelTests.Telegram;

/// <summary>
/// The whole service as it is started, with our own dialogs, configuration and demo venues: only the Bot API is fake. Closing it proves that
/// all calls kept the API's rules and no log line told a secret.
/// </summary>
internal sealed class ResidentsOnTelegram : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly LogCapture _logs = new();
    private readonly string _mode;
    private readonly (string Key, string Value)[] _settings;
    private RunningService _service;
    private HttpClient _http;
    private int _seen;

    private ResidentsOnTelegram(string mode, FakeBotApi api, (string Key, string Value)[] settings)
    {
        (_mode, Api, _settings) = (mode, api, settings);
        (_service, _http) = Start();
    }

    public FakeBotApi Api { get; }

    public Venue Venue { get; } = DemoVenues.All(DateTimeOffset.UnixEpoch)[0];

    public IStore Store => _service.Services.GetRequiredService<IStore>();

    public IReadOnlyList<RecordedCall> Sent => [.. Api.Calls.Where(c => c.Method.StartsWith("send", StringComparison.Ordinal))];

    public string Log => _logs.Everything;

    public static async Task<ResidentsOnTelegram> StartAsync(string mode, params (string Key, string Value)[] settings) =>
        new(mode, await FakeBotApi.StartAsync(), settings);

    /// <summary>Posts to an address of the service that is not Telegram's.</summary>
    public Task<HttpResponseMessage> PostAsync(HttpRequestMessage request) => _http.SendAsync(request);

    /// <summary>Gives an update to the product and waits for what it says to it.</summary>
    public async Task<RecordedCall> SayAsync(JsonObject update)
    {
        await GiveAsync(update);
        await Eventually.TrueAsync(() => Sent.Count > _seen, "an answer to " + update.ToJsonString());
        await _service.Services.GetRequiredService<OutboxSender>().IdleAsync(new CancellationTokenSource(Eventually.Patience).Token);
        _seen = Sent.Count;
        return Sent[^1];
    }

    public Task<RecordedCall> SayAsync(string text) => SayAsync(Updates.Text(text));

    /// <summary>Presses a button of a message by its label.</summary>
    public Task<RecordedCall> TapAsync(RecordedCall message, string label) => SayAsync(Updates.Tap(message.PayloadOf(label)));

    public async Task GiveAsync(JsonObject update)
    {
        if (_mode == "polling")
        {
            Api.Push(update);
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(TelegramOptions.WebhookPath, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", TelegramServer.Secret);
        request.Content = new StringContent(update.ToJsonString(), Encoding.UTF8, "application/json");
        (await _http.SendAsync(request)).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _service.DisposeAsync();
        await Api.DisposeAsync();
        _folder.Dispose();
        Api.Violations.ShouldBeEmpty();
        foreach (var secret in (string[])["TEST-token", TelegramServer.Secret, "84710000001", "0710000001", "Người thử", "NGƯỜI THỬ"])
        {
            _logs.Everything.ShouldNotContain(secret);
        }
    }

    private (RunningService Service, HttpClient Http) Start()
    {
        var service = RunningService.Start(
            _folder.Path,
            _logs,
            [
                .. TelegramServer.Settings(_mode, Api).Select(s => (s.Key, s.Value!)),
                ("Telegram:MessagesPerSecond", "0"),
                ("PublicUrl", "https://checkin.example.vn"),
                .. _settings,
            ]);
        return (service, service.CreateClient());
    }
}
