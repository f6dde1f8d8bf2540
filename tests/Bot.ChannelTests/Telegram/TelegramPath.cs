using Bot.Channels;
using Bot.Channels.Outbox;
using Bot.ChannelTests.Fakes;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.ChannelTests.Telegram;

/// <summary>Telegram with the whole path behind it on a real database: only the engine is scripted and only the Bot API is fake.</summary>
internal sealed class TelegramPath : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private SqliteStore _store = null!;

    public ScriptedEngine Engine { get; } = new();

    public FaultyStore Store { get; private set; } = null!;

    public TelegramServer Server { get; private set; } = null!;

    public FakeBotApi Api => Server.Api;

    public IReadOnlyList<string> Texts => [.. Api.Of("sendMessage").Select(c => c.Text)];

    public static Task<TelegramPath> StartAsync(string mode, params (string Key, string Value)[] settings) => StartAsync(mode, TimeProvider.System, settings);

    public static async Task<TelegramPath> StartAsync(string mode, TimeProvider time, params (string Key, string Value)[] settings)
    {
        var path = new TelegramPath();
        var file = path._folder.File("bot.db");
        var ring = KeyRing.Open(file + ".keys", mayCreate: true, TimeProvider.System.GetUtcNow());
        path._store = SqliteStore.Open(new SqliteStoreOptions { Path = file, Synchronous = SynchronousMode.Normal }, ring, TimeProvider.System);
        path.Store = new FaultyStore(path._store);
        path.Server = await TelegramServer.StartAsync(mode, path.AddPath, time, null, settings);
        return path;
    }

    public Task IdleAsync() => Server.Get<OutboxSender>().IdleAsync(new CancellationTokenSource(Eventually.Patience).Token);

    public async Task<ConversationState?> StateAsync(long person) => await _store.ReadAsync(
        s => s.Conversations.FindAsync(ChatAddress.Private("telegram", person.ToString()), CancellationToken.None), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private void AddPath(IServiceCollection services)
    {
        services.AddSingleton<IStore>(Store).AddSingleton<IDialogEngine>(Engine).AddSingleton<IFlowSource>(new FixedFlows());
        services.AddSingleton<IAttachmentContent>(new FakeAttachments()).AddSingleton(new IdSource(new Random(1))).AddSingleton(new Random(2));
        services.AddOutbox().AddInboundPipeline();
    }
}
