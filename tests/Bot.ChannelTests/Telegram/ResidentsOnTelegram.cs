using System.Text.Json.Nodes;
using Bot.Channels;
using Bot.Channels.Outbox;
using Bot.Channels.Telegram;
using Bot.ChannelTests.Fakes;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Documents;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.ChannelTests.Telegram;

/// <summary>The whole product on Telegram: our own dialogs and configuration, the real engine, pipeline and store; only the Bot API is fake.</summary>
internal sealed class ResidentsOnTelegram : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _mode;
    private TelegramServer _server = null!;
    private int _seen;

    private ResidentsOnTelegram(string mode) => _mode = mode;

    public FakeBotApi Api => _server.Api;

    public Venue Venue { get; } = new()
    {
        Id = new VenueId(1),
        Code = VenueCode.Create(new Random(7)),
        Name = "Nhà văn hóa Hồng Thử",
        CommuneCode = "16279",
        Street = "Số 1 phố Thử",
        Category = "office",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    public static async Task<ResidentsOnTelegram> StartAsync(string mode)
    {
        var residents = new ResidentsOnTelegram(mode);
        residents._server = await TelegramServer.StartAsync(mode, residents.AddProduct, null, null, ("Telegram:MessagesPerSecond", "0"));
        await residents._server.Get<IStore>().WriteAsync(s => s.Venues.SaveAsync(residents.Venue, CancellationToken.None), CancellationToken.None);
        return residents;
    }

    /// <summary>Gives an update to the product and waits for what it says to it.</summary>
    public async Task<RecordedCall> SayAsync(JsonObject update)
    {
        await GiveAsync(update);
        await Eventually.TrueAsync(() => Sent.Count > _seen, "an answer to " + update.ToJsonString());
        await _server.Get<OutboxSender>().IdleAsync(new CancellationTokenSource(Eventually.Patience).Token);
        _seen = Sent.Count;
        return Sent[^1];
    }

    public Task<RecordedCall> SayAsync(string text) => SayAsync(Updates.Text(text));

    public async Task GiveAsync(JsonObject update)
    {
        if (_mode == "polling")
        {
            Api.Push(update);
            return;
        }

        (await _server.PostAsync(update)).EnsureSuccessStatusCode();
    }

    public IReadOnlyList<RecordedCall> Sent => [.. Api.Calls.Where(c => c.Method.StartsWith("send", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Bot.sln");
        }

        return folder.FullName;
    }

    private void AddProduct(IServiceCollection services)
    {
        services.AddBotStorage(o =>
        {
            o.DatabaseFile = _folder.File("bot.db");
            o.KeyFile = _folder.File("keys.json");
            o.MayCreateKeys = true;
            o.Synchronous = SynchronousMode.Normal;
        });
        services.AddSingleton(new IdSource(new Random(1))).AddSingleton(new Random(2)).AddSingleton(new PhonePlan(AllowsTestNumbers: true));
        services.AddSingleton<IAttachmentContent>(new FakeAttachments()).AddSingleton(TelegramLimits.Limits);
        services.AddDialogEngine().AddResidents(OfficeConfiguration.Load(Path.Combine(Root(), "config"))).AddDialogFlows(Path.Combine(Root(), "dialogs"));
        services.AddDocuments().AddOutbox().AddInboundPipeline();
    }
}
