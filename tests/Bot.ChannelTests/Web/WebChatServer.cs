using System.Security.Cryptography;
using System.Text;
using Bot.Channels.Inbox;
using Bot.Channels.Web;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.ChannelTests.Web;

/// <summary>The Direct Line server on a real port, over a memory store and a scripted pipeline.</summary>
internal sealed class WebChatServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebChatServer(WebApplication app, MemoryStore store, TestClock clock)
    {
        _app = app;
        Store = store;
        Clock = clock;
    }

    public MemoryStore Store { get; }

    public required LogLines Lines { get; init; }

    public TestClock Clock { get; }

    public ScriptedPipeline Pipeline => (ScriptedPipeline)_app.Services.GetRequiredService<IInboundPipeline>();

    public WebChannel Channel => _app.Services.GetRequiredService<WebChannel>();

    public WebStreams Streams => _app.Services.GetRequiredService<WebStreams>();

    public WebUploads Photos => _app.Services.GetRequiredService<WebUploads>();

    public Uri Address => new(_app.Urls.First());

    public static async Task<WebChatServer> StartAsync(WebOptions? options = null, MemoryStore? store = null, TestClock? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        var lines = new LogLines();
        builder.Logging.AddProvider(lines);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        store ??= new MemoryStore();
        clock ??= new TestClock();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IStore>(store);
        builder.Services.AddSingleton<IKeyedHash>(new TestHash());
        builder.Services.AddSingleton<IAttachmentContent>(new TestFiles());
        builder.Services.AddSingleton<IInboundPipeline>(s => new ScriptedPipeline(store, s.GetRequiredService<WebChannel>, clock));
        builder.Services.AddWebChat(options ?? new WebOptions(), "https://chat.example.vn");
        var app = builder.Build();
        app.MapWebChat();
        await app.StartAsync();
        return new WebChatServer(app, store, clock) { Lines = lines };
    }

    public DirectLineClient Client() => new(Address);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    internal sealed class TestClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 30, 3, 24, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class TestHash : IKeyedHash
    {
        private static readonly byte[] Key = "a key for tests only, 32 bytes ok"u8.ToArray();

        public byte[] Hash(string purpose, string value) => HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(purpose + "\n" + value));
    }

    private sealed class TestFiles : IAttachmentContent
    {
        public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string key, CancellationToken ct)
            => ValueTask.FromResult<ReadOnlyMemory<byte>?>(key == "file/1" ? Encoding.UTF8.GetBytes("{\"xin\":\"chào\"}") : null);
    }
}
