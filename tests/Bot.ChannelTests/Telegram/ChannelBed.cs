using Bot.Channels.Outbox;
using Bot.Channels.Telegram;
using Bot.Channels.Telegram.Api;
using Bot.Channels.Telegram.Outgoing;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Web;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.ChannelTests.Telegram;

/// <summary>The channel alone, against the fake server. Closing it proves that all calls kept the rules and no log told a secret.</summary>
internal sealed class ChannelBed : IAsyncDisposable
{
    public const string Text = "Cà phê Sân Đình có bí mật";
    private readonly TelegramTransport _transport;
    private long _lastId;

    private ChannelBed(FakeBotApi api, Uri root, TimeProvider time, ChannelBed? before, string token)
    {
        Api = api;
        Store = before?.Store ?? new MemoryStore();
        var uploads = new Uploads(Store, new TelegramIdentity(token), time, Logs.CreateLogger<Uploads>());
        _transport = new TelegramTransport(root, FakeBotApi.Token, time);
        Client = new TelegramClient(_transport);
        Health = new TelegramHealth(TelegramMode.Webhook, time);
        Channel = new TelegramChannel(
            new PartSender(Client, Attachments, uploads, Logs.CreateLogger<PartSender>()), new TelegramOptions(), Health, Logs.CreateLogger<TelegramChannel>());
    }

    public FakeBotApi Api { get; }

    public TelegramClient Client { get; }

    public TelegramChannel Channel { get; }

    public TelegramHealth Health { get; }

    public LogCapture Logs { get; } = new();

    public FakeAttachments Attachments { get; } = new();

    public MemoryStore Store { get; }

    public bool MayBreakRules { get; set; }

    /// <param name="time">The clock.</param>
    /// <param name="before">Starts again on the store of another one.</param>
    /// <param name="token">As another bot.</param>
    public static async Task<ChannelBed> StartAsync(TimeProvider? time = null, ChannelBed? before = null, string token = FakeBotApi.Token)
    {
        var api = await FakeBotApi.StartAsync();
        return new ChannelBed(api, api.Address, time ?? TimeProvider.System, before, token);
    }

    public Task<SendResult> SendAsync(string text) => SendAsync(new OutgoingMessage { Text = text });

    public Task<SendResult> SendAsync(OutgoingMessage message, ChatAddress? to = null) => SendAsync(Item(message, to));

    /// <summary>As the outbox does it: what is left after a part goes as a message of its own.</summary>
    public async Task<SendResult> SendAsync(OutboxItem item)
    {
        while (true)
        {
            var result = await Channel.SendAsync(item, CancellationToken.None);
            if (result is not SendResult.PartSent part)
            {
                return result;
            }

            item = item with { Message = item.Message.After(part.Length) };
        }
    }

    public OutboxItem Item(OutgoingMessage message, ChatAddress? to = null) => new()
    {
        Id = ++_lastId,
        Chat = to ?? ChatAddress.Private(ChatAddress.Telegram, "77"),
        Message = message,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    public async ValueTask DisposeAsync()
    {
        _transport.Dispose();
        await Api.DisposeAsync();
        if (!MayBreakRules)
        {
            Api.Violations.ShouldBeEmpty();
        }

        Logs.Everything.ShouldNotContain("TEST-token");
        Logs.Everything.ShouldNotContain("bí mật");
    }
}

internal sealed class FakeAttachments : IAttachmentContent
{
    public Dictionary<string, byte[]> Files { get; } = [];

    public bool IsDown { get; set; }

    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string key, CancellationToken ct) => IsDown
        ? throw new StoreUnavailableException("The disk is full.")
        : ValueTask.FromResult<ReadOnlyMemory<byte>?>(Files.TryGetValue(key, out var content) ? content.AsMemory() : default(ReadOnlyMemory<byte>?));
}
