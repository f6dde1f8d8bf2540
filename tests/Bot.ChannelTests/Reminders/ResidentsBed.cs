using System.Collections.Concurrent;
using System.Globalization;
using Bot.Channels;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Channels.Reminders;
using Bot.Channels.Reports;
using Bot.ChannelTests.Fakes;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.CheckIns;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Reminders;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.ChannelTests.Reminders;

/// <summary>The product as it is shipped over a real database, with a clock that stands until it is moved and platforms that take everything.</summary>
internal sealed class ResidentsBed : IAsyncDisposable
{
    public const string Phone = "84710000001";
    private readonly TempFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly ConcurrentQueue<OutboxItem> _heard = new();
    private readonly DateTimeOffset _start;
    private ServiceProvider _services;
    private int _events;

    private ResidentsBed()
    {
        _start = _time.GetUtcNow();
        _services = Build();
    }

    /// <summary>An agency: ten hours until somebody is asked.</summary>
    public Venue Office { get; } = Venue(1, "office");

    /// <summary>A market: two hours.</summary>
    public Venue Market { get; } = Venue(2, "market");

    public IStore Store => Get<IStore>();

    public static async Task<ResidentsBed> StartAsync()
    {
        var bed = new ResidentsBed();
        await bed.WriteAsync(s => s.Venues.SaveAsync(bed.Office, default));
        await bed.WriteAsync(s => s.Venues.SaveAsync(bed.Market, default));
        await bed.Get<OutboxSender>().RecoverAsync(CancellationToken.None);
        return bed;
    }

    /// <summary>The program ends and another one opens the same database.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Build();
        await Get<OutboxSender>().RecoverAsync(CancellationToken.None);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The wall clock, told from the start at 08:00 Vietnamese time; it may go back.</summary>
    public void At(double hours) => _time.SetWall(_start.AddHours(hours));

    public void SetWall(DateTimeOffset to) => _time.SetWall(to);

    public DateTimeOffset Now => _time.GetUtcNow();

    public Task<int> RunAsync(ReminderKind kind = ReminderKind.CheckOut) => IdleAfterAsync(Sweep(kind).RunAsync(CancellationToken.None));

    public ReminderSweep Sweep(ReminderKind kind = ReminderKind.CheckOut) => _services.GetServices<ReminderSweep>().Single(s => s.Kind == kind);

    /// <summary>The sweep of another scheduler on the same database, by another raiser if one is given.</summary>
    public ReminderSweep AnotherSweep(IEventRaiser? raiser = null, ReminderKind kind = ReminderKind.CheckOut) => new(
        _services.GetServices<Reminder>().Single(r => r.Kind == kind), Get<ReminderChats>(), Store, raiser ?? Get<IEventRaiser>(), Get<PathSurroundings>());

    public async Task<T> IdleAfterAsync<T>(Task<T> work)
    {
        var result = await work;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await Get<InboundPipeline>().IdleAsync(limit.Token);
        await Get<OutboxSender>().IdleAsync(limit.Token);
        return result;
    }

    /// <summary>Everything that arrived in a chat, in order.</summary>
    public IReadOnlyList<OutgoingMessage> Heard(string chat) => [.. _heard.Where(i => i.Chat.Chat == chat).Select(i => i.Message)];

    public IReadOnlyList<string> Asked() => [.. _heard.Where(i => i.Message.Text.StartsWith("Bạn còn ở ", StringComparison.Ordinal)).Select(i => i.Chat.Chat)];

    public Task SayAsync(string chat, string text, string channel = ChatAddress.Telegram) => SayAsync(chat, new InboundContent.Text(text), channel);

    public Task PressAsync(string chat, string label) =>
        SayAsync(chat, new InboundContent.Button(Heard(chat).SelectMany(m => m.Choices).Last(c => c.Label == label).Payload));

    public async Task SayAsync(string chat, InboundContent content, string channel = ChatAddress.Telegram)
    {
        var inbound = new InboundEvent
        {
            Chat = ChatAddress.Private(channel, chat),
            EventId = Interlocked.Increment(ref _events).ToString(CultureInfo.InvariantCulture),
            ReceivedAt = Now,
            Content = content,
            LanguageHint = "vi",
        };
        (await IdleAfterAsync(Get<InboundPipeline>().SubmitAsync(inbound, CancellationToken.None))).Verdict.ShouldBe(InboundVerdict.Handled);
    }

    /// <summary>Somebody new scans the code at the door, agrees, and says who it is.</summary>
    public async Task CheckInAsync(string chat, Venue venue)
    {
        await SayAsync(chat, new InboundContent.Start("v_" + venue.Code));
        await PressAsync(chat, "Đồng ý");
        await SayAsync(chat, new InboundContent.Contact(Phone, IsOwn: true));
        await SayAsync(chat, "1958");
        await SayAsync(chat, "Lê Thị Mẫu");
        Heard(chat)[^1].Text.ShouldContain("✅ Kiểm tra thành công");
    }

    /// <summary>A known person who agreed to check-ins, with an open chat of the same name as the number, enters a venue now.</summary>
    public async Task EnterAsync(int person, Venue venue)
    {
        var id = new ResidentId(person);
        await WriteAsync(async s =>
        {
            await s.Residents.SaveAsync(new Resident { Id = id, CreatedAt = Now }, default);
            await s.Consents.SaveAsync(Consent(id), default);
            await s.CheckIns.AddAsync(Entry(id, venue), default);
            return 0;
        });
        await OpenChatAsync(person, ChatAddress.Private(ChatAddress.Telegram, person.ToString(CultureInfo.InvariantCulture)));
    }

    public Task OpenChatAsync(int person, ChatAddress chat, bool isUnreachable = false) => WriteAsync(async s =>
    {
        await s.Residents.LinkChatAsync(chat, new ResidentId(person), Now, default);
        await s.Conversations.SaveAsync(new ConversationState { Chat = chat, UpdatedAt = Now, IsUnreachable = isUnreachable }, default);
        return 0;
    });

    public Task<T> WriteAsync<T>(Func<IStoreTransaction, ValueTask<T>> work) => Store.WriteAsync(work, CancellationToken.None).AsTask();

    public Task<T> ReadAsync<T>(Func<IStoreTransaction, ValueTask<T>> work) => Store.ReadAsync(work, CancellationToken.None).AsTask();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    private CheckIn Entry(ResidentId person, Venue venue) => new()
    {
        Id = Get<IdSource>().Next(Now), Resident = person, Venue = venue.Id, At = Now, Direction = Direction.In, Source = ScanSource.Link,
    };

    private Consent Consent(ResidentId person) => new()
    {
        Id = Get<IdSource>().Next(Now), Resident = person, Purpose = ConsentPurpose.CheckIn, TextFingerprint = "earlier", Language = "vi", GivenAt = Now,
    };

    private static Venue Venue(int id, string category) => new()
    {
        Id = new VenueId(id),
        Code = VenueCode.Create(new Random(id)),
        Name = $"Nơi Mẫu {id}",
        CommuneCode = "16279",
        Street = "Số 1 phố Mẫu",
        Category = category,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Bot.sln");
        }

        return folder.FullName;
    }

    private FakeChannel Channel(string name) => new(name)
    {
        Answer = (item, _) =>
        {
            _heard.Enqueue(item);
            return new SendResult.Sent();
        },
    };

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(_time);
        services.AddSingleton<IChannel>(Channel(ChatAddress.Telegram)).AddSingleton<IChannel>(Channel(ChatAddress.Zalo));
        services.AddBotStorage(o =>
        {
            o.DatabaseFile = _folder.File("bot.db");
            o.KeyFile = _folder.File("keys.json");
            o.MayCreateKeys = true;
            o.Synchronous = SynchronousMode.Normal;
        });
        services.AddSingleton(new IdSource(new Random(1))).AddSingleton(new VenueCodes(new Random(1))).AddSingleton(new Random(2)).AddSingleton(new PhonePlan(AllowsTestNumbers: true));
        services.AddSingleton<Bot.Domain.Spreadsheets.ITableReader, Bot.Documents.Spreadsheets.TableReader>();
        services.AddDialogEngine().AddResidents(OfficeConfiguration.Load(Path.Combine(Root(), "config"))).AddDialogFlows(Path.Combine(Root(), "dialogs"));
        services.AddOutbox().AddInboundPipeline().AddReminderSweeps().AddReportNudges();
        return services.BuildServiceProvider();
    }
}
