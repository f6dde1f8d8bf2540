using System.Globalization;
using System.Text;
using Bot.Channels.Telegram;
using Bot.Channels.Web;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Host.Demo;
using Bot.Tests.Guards;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Fakes;

/// <summary>One person talks with the shipped dialogs over the real engine and store.</summary>
public sealed class Talk : IAsyncDisposable
{
    private readonly TemporaryStore _store;
    private readonly ServiceProvider _services;
    private readonly IDialogEngine _engine;
    private readonly bool _ownsStore;
    private ConversationState? _state;
    private IReadOnlyList<OutgoingMessage> _last = [];
    private int _events;

    private Talk(ChatAddress chat, TemporaryStore? store)
    {
        Chat = chat;
        _ownsStore = store is null;
        _store = store ?? new TemporaryStore();
        var services = ResidentsInTests.Services(_store.Hash, Secrets, seed: chat.Chat.Sum(c => c));
        services.AddSingleton<ChannelLimits>(TelegramLimits.Limits);
        services.AddSingleton<ChannelLimits>(WebLimits.Value);
        services.AddSingleton(TimeProvider.System);
        services.AddDialogFlows(Path.Combine(Repository.Root, "dialogs"));
        _services = services.BuildServiceProvider();
        _engine = _services.GetRequiredService<IDialogEngine>();
    }

    public ChatAddress Chat { get; }

    public FixedSecrets Secrets { get; } = new();

    public ManualClock Clock { get; } = new(TemporaryStore.Start);

    public TemporaryStore Store => _store;

    /// <summary>Everything said so far, for looking at and for searching.</summary>
    public StringBuilder Heard { get; } = new();

    public List<(ChatAddress To, OutgoingMessage Message)> Deliveries { get; } = [];

    public string LastText => string.Join("\n\n", _last.Select(m => m.Text));

    public IReadOnlyList<string> LastButtons => [.. _last.SelectMany(m => m.Choices).Select(c => c.Label)];

    public IReadOnlyList<OutgoingMessage> Last => _last;

    public static async Task<Talk> OnAsync(string channel, string chat = "1", TemporaryStore? store = null)
    {
        var talk = new Talk(ChatAddress.Private(channel, chat), store);
        await talk._store.Store.WriteAsync(
            async t =>
            {
                foreach (var venue in DemoVenues.All(TemporaryStore.Start))
                {
                    await t.Venues.SaveAsync(venue, default);
                }

                return true;
            },
            default);
        return talk;
    }

    /// <summary>A person on Telegram with consent, phone, year and name, who just entered the first demo venue.</summary>
    public static async Task<Talk> CheckedInAsync(string chat = "1", string phone = "84710000001", TemporaryStore? store = null)
    {
        var talk = await OnAsync(ChatAddress.Telegram, chat, store);
        await talk.StartAsync("v_DEM00012");
        await talk.PressAsync("Đồng ý");
        await talk.ShareAsync(phone);
        await talk.SayAsync("1958");
        await talk.SayAsync("Lê Thị Mẫu");
        return talk;
    }

    /// <summary>Agrees to health declarations and completes the profile, so that the health questions are open.</summary>
    public async Task BeginDeclarationAsync()
    {
        await SayAsync("/khaibao");
        await PressAsync("Đồng ý");
        await PressAsync("Nữ");
        await SayAsync("thanh hoa");
        await SayAsync("ham rong");
        await SayAsync("Tổ 3");
        await PressAsync("Không cần");
    }

    public Task<Resident?> ResidentAsync() => Store.ReadAsync(r => r.Residents.FindByChatAsync(Chat, default));

    public async Task<long> CheckInsAsync() => await ResidentAsync() is { } me ? await Store.ReadAsync(r => r.CheckIns.CountAsync(me.Id, default)) : 0;

    /// <summary>Lays the conversation into the store, where the service would have it.</summary>
    public async Task<ConversationState> KeepAsync()
    {
        await _store.Store.WriteAsync(
            async t =>
            {
                await t.Conversations.SaveAsync(_state!, default);
                return true;
            },
            default);
        return _state!;
    }

    public Task<string> SayAsync(string text) => SendAsync(new InboundContent.Text(text), text);

    public Task<string> StartAsync(string payload) => SendAsync(new InboundContent.Start(payload), "/start " + payload);

    public Task<string> ShareAsync(string phone) => SendAsync(new InboundContent.Contact(phone, IsOwn: true), "<contact>");

    public Task<string> PressAsync(string label)
    {
        var choice = _last.SelectMany(m => m.Choices).FirstOrDefault(c => c.Label == label || c.Label.EndsWith(" " + label, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"no button '{label}' in: {LastText} [{string.Join("] [", LastButtons)}]");
        return SendAsync(new InboundContent.Button(choice.Payload), $"[{label}]");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsStore)
        {
            await _store.DisposeAsync();
        }
    }

    public Task<string> SendAsync(InboundContent content) => SendAsync(content, content.GetType().Name);

    private async Task<string> SendAsync(InboundContent content, string shown)
    {
        var inbound = new InboundEvent
        {
            Chat = Chat, Content = content, ReceivedAt = Clock.Now, EventId = (++_events).ToString(CultureInfo.InvariantCulture),
        };
        var result = await _store.Store.WriteAsync(t => _engine.HandleAsync(inbound, _state, t, Clock.Now, default), default);
        _state = result.State is null ? null : ConversationJson.Deserialize(ConversationJson.Serialize(result.State));
        _last = result.Replies;
        Deliveries.AddRange(result.Deliveries);
        Heard.Append("> ").AppendLine(shown);
        foreach (var message in result.Replies)
        {
            Heard.AppendLine(message.Text).Append('[').AppendJoin("] [", message.Choices.Select(c => c.Label)).AppendLine("]" + (message.Attachment is { } file ? " file:" + file.FileName : ""));
        }

        return LastText;
    }
}
