using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Web;
using Bot.Channels.Inbox;
using Bot.Channels.Instances;
using Bot.Channels.Outbox;
using Bot.Channels.Telegram;
using Bot.Channels.Telegram.Incoming;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bot.ChannelTests.Telegram;

/// <summary>Our service's Telegram part on a real port, put together as the host does, before the fake Bot API.</summary>
internal sealed class TelegramServer : IAsyncDisposable
{
    public const string Secret = "geheim-SECRET_0123";
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private TelegramServer(WebApplication app, FakeBotApi api, LogCapture logs)
    {
        (_app, Api, Logs) = (app, api, logs);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public FakeBotApi Api { get; }

    public LogCapture Logs { get; }

    public Uri Address => new(_app.Urls.First());

    public KeepingPipeline Pipeline => (KeepingPipeline)_app.Services.GetRequiredService<IInboundPipeline>();

    public TelegramHealth Health => _app.Services.GetRequiredService<TelegramHealth>();

    public TelegramIdentity Identity => _app.Services.GetRequiredService<TelegramIdentity>();

    public TelegramMeters Meters => _app.Services.GetRequiredService<TelegramMeters>();

    public IChannel Channel => _app.Services.GetRequiredService<IChannel>();

    public IFlowSource Flows => _app.Services.GetRequiredService<IFlowSource>();

    public IFileSource Photos => _app.Services.GetRequiredService<IFileSource>();

    public static Task<TelegramServer> StartAsync(
        string mode, TimeProvider? time = null, Action<FakeBotApi>? before = null, params (string Key, string Value)[] settings) =>
        StartAsync(mode, AddFakes, time, before, settings);

    /// <summary>With another pipeline and other flows behind it.</summary>
    public static async Task<TelegramServer> StartAsync(
        string mode, Action<IServiceCollection> behind, TimeProvider? time = null, Action<FakeBotApi>? before = null, params (string Key, string Value)[] settings)
    {
        var api = await FakeBotApi.StartAsync();
        before?.Invoke(api);
        var logs = new LogCapture();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(Settings(mode, api).Concat(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))));
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        behind(builder.Services);
        builder.Services.AddTelegram(builder.Configuration.GetSection(TelegramOptions.Section), "https://checkin.example.vn");
        builder.Services.TryAddSingleton(s => new Instance(new MemoryStore(), s.GetRequiredService<IFlowSource>(), new IdSource(new Random(1)), s.GetRequiredService<TimeProvider>()));
        var app = builder.Build();
        app.MapTelegram();
        await app.StartAsync();
        return new TelegramServer(app, api, logs);
    }

    public static Dictionary<string, string?> Settings(string mode, FakeBotApi api) => new()
    {
        ["Telegram:Mode"] = mode,
        ["Telegram:Token"] = FakeBotApi.Token,
        ["Telegram:ApiRoot"] = api.Address.ToString(),
        ["Telegram:WebhookSecret"] = Secret,
    };

    public Task<HttpResponseMessage> PostAsync(JsonObject update) => PostAsync(new StringContent(update.ToJsonString(), Encoding.UTF8, "application/json"));

    public async Task<HttpResponseMessage> PostAsync(HttpContent content, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TelegramOptions.WebhookPath) { Content = content };
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return await _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public Task ReadyAsync() => Eventually.TrueAsync(() => Health.IsOk && Api.Of("setChatMenuButton").Count > 0, "Telegram is set up");

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await Api.DisposeAsync();
        Api.Violations.ShouldBeEmpty();
        Logs.Everything.ShouldNotContain("TEST-token");
        Logs.Everything.ShouldNotContain(Secret);
        Logs.Everything.ShouldNotContain("bí mật");
        Logs.Everything.ShouldNotContain("84710000001");
        Logs.Everything.ShouldNotContain("Người thử");
    }

    private static void AddFakes(IServiceCollection services) => services.AddSingleton<IFlowSource>(new MenuFlows())
        .AddSingleton<IAttachmentContent>(new FakeAttachments()).AddSingleton<IInboundPipeline, KeepingPipeline>().AddSingleton<IStore, MemoryStore>();
}
