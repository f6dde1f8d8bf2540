using System.Text;
using Bot.Channels;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.ChannelTests.Fakes;

/// <summary>The whole path on a real database, with a scripted engine and a fake platform.</summary>
public sealed class TestPath : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IStore _real;
    private readonly TempFolder? _folder;

    private TestPath(
        IStore real, TempFolder? folder, TimeProvider time, IReadOnlyList<IChannel> channels, Action<IServiceCollection>? more)
    {
        _folder = folder;
        Time = time;
        _real = real;
        Store = new FaultyStore(_real);
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton<IStore>(Store).AddSingleton(time)
            .AddSingleton<IDialogEngine>(Engine).AddSingleton<IFlowSource>(new FixedFlows()).AddSingleton(new IdSource(new Random(1)))
            .AddSingleton(new Random(2));
        foreach (var channel in channels)
        {
            services.AddSingleton(channel);
        }

        more?.Invoke(services);
        services.AddOutbox().AddInboundPipeline();
        _services = services.BuildServiceProvider();
    }

    public TimeProvider Time { get; }

    /// <summary>Of a path started on a file of its own.</summary>
    public string DatabaseFile => _folder!.File("bot.db");

    public FaultyStore Store { get; }

    public ScriptedEngine Engine { get; } = new();

    public InboundPipeline Pipeline => Get<InboundPipeline>();

    public OutboxSender Sender => Get<OutboxSender>();

    internal Steps Steps => Get<Steps>();

    public static Task<TestPath> StartAsync(FakeChannel channel, TimeProvider? time = null, Action<IServiceCollection>? more = null) =>
        StartAsync([channel], time, more);

    public static async Task<TestPath> StartAsync(IReadOnlyList<IChannel> channels, TimeProvider? time = null, Action<IServiceCollection>? more = null)
    {
        var folder = new TempFolder();
        time ??= TimeProvider.System;
        var path = new TestPath(Sqlite(folder.File("bot.db"), time), folder, time, channels, more);
        await path.Sender.RecoverAsync(CancellationToken.None);
        return path;
    }

    /// <summary>On a file that outlives this run; not yet recovered.</summary>
    public static TestPath On(string file, FakeChannel channel, TimeProvider? time = null) =>
        new(Sqlite(file, time ?? TimeProvider.System), null, time ?? TimeProvider.System, [channel], null);

    /// <summary>On a store of several instances; not yet recovered.</summary>
    public static TestPath On(IStore store, FakeChannel channel) => new(store, null, TimeProvider.System, [channel], null);

    public static InboundEvent Text(string chat, string eventId, string text) => new()
    {
        Chat = ChatAddress.Private("telegram", chat),
        EventId = eventId,
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Content = new InboundContent.Text(text),
        Raw = Encoding.UTF8.GetBytes($"{chat}|{eventId}|{text}"),
    };

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<InboundVerdict> SayAsync(string chat, string eventId, string text) =>
        (await Pipeline.SubmitAsync(Text(chat, eventId, text), CancellationToken.None)).Verdict;

    public bool IsIdle => Pipeline.Waiting == 0 && Sender.Unsettled == 0;

    public async Task IdleAsync()
    {
        using var limit = new CancellationTokenSource(Eventually.Patience);
        await Pipeline.IdleAsync(limit.Token);
        await Sender.IdleAsync(limit.Token);
    }

    public async Task<IReadOnlyList<string>> RecordsAsync(string chat)
    {
        var rows = await _real.ReadAsync(s => s.WebActivities.AfterAsync($"records-{chat}", 0, 100_000, CancellationToken.None), CancellationToken.None);
        return [.. rows.Select(r => Encoding.UTF8.GetString(r.Json.Span))];
    }

    public async Task<IReadOnlyList<OutboxItem>> UnfinishedAsync() =>
        await _real.ReadAsync(s => s.Outbox.UnfinishedAsync(CancellationToken.None), CancellationToken.None);

    public async Task<IReadOnlyList<OutboxItem>> FailedAsync() =>
        await _real.ReadAsync(s => s.Outbox.FailedAsync(1000, CancellationToken.None), CancellationToken.None);

    public async Task<IReadOnlyList<DeadLetter>> LettersAsync() =>
        await _real.ReadAsync(s => s.DeadLetters.ListAsync(1000, CancellationToken.None), CancellationToken.None);

    public async Task<ConversationState?> StateAsync(string chat) =>
        await _real.ReadAsync(s => s.Conversations.FindAsync(ChatAddress.Private("telegram", chat), CancellationToken.None), CancellationToken.None);

    private static SqliteStore Sqlite(string file, TimeProvider time) => SqliteStore.Open(
        new SqliteStoreOptions { Path = file, Synchronous = SynchronousMode.Normal },
        KeyRing.Open(file + ".keys", mayCreate: true, time.GetUtcNow()),
        time);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _real.DisposeAsync();
        _folder?.Dispose();
    }
}
