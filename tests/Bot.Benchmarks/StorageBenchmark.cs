using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;

namespace Bot.Benchmarks;

/// <summary>
/// Group commit against one commit for each piece of work, in one run on one disk, each three times and taking turns; the median counts.
/// "record" keeps an event and a check-in; "turn" does all that a check-in turn asks of the store.
/// </summary>
internal static class StorageBenchmark
{
    private const int Callers = 512;
    private const int Rounds = 3;
    private const double Goal = 8;
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);
    private static long _last;

    public static async Task RunAsync(string[] args)
    {
        Console.WriteLine("piece    commit       pieces/s   us CPU   us wait");
        var record = await CompareAsync("record", RecordAsync);
        var turn = await CompareAsync("turn", TurnAsync);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"group commit: record {record:0.0} times, turn {turn:0.0} times (goal for a record on a fast disk: {Goal:0})"));
        Environment.ExitCode = record >= Goal ? 0 : 1;
    }

    private static async Task<double> CompareAsync(string name, Func<IStoreTransaction, long, ValueTask<int>> piece)
    {
        var (grouped, single) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            single.Add(await MeasureAsync(name, "one each", maxBatch: 1, pieces: 10_000, piece));
            grouped.Add(await MeasureAsync(name, "group", maxBatch: 256, pieces: 60_000, piece));
        }

        return grouped.Order().ElementAt(Rounds / 2) / single.Order().ElementAt(Rounds / 2);
    }

    private static async Task<double> MeasureAsync(
        string name, string commit, int maxBatch, int pieces, Func<IStoreTransaction, long, ValueTask<int>> piece)
    {
        var folder = Directory.CreateTempSubdirectory("bot-bench");
        try
        {
            var ring = KeyRing.Create(Path.Combine(folder.FullName, "keys.json"), Now);
            var options = new SqliteStoreOptions { Path = Path.Combine(folder.FullName, "bot.db"), MaxBatch = maxBatch };
            await using var store = SqliteStore.Open(options, ring, TimeProvider.System);
            await store.WriteAsync(t => t.Venues.SaveAsync(Venue(), default), default);
            await WriteManyAsync(store, 2_000, piece);
            var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            await WriteManyAsync(store, pieces, piece);
            var used = Environment.CpuUsage.TotalTime - cpu;
            var rate = pieces / clock.Elapsed.TotalSeconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-8} {commit,-10} {rate,10:0} {used.TotalMicroseconds / pieces,8:0.0} {clock.Elapsed.TotalMicroseconds / pieces,9:0.0}"));
            return rate;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task WriteManyAsync(SqliteStore store, int pieces, Func<IStoreTransaction, long, ValueTask<int>> piece) =>
        Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = caller; i < pieces; i += Callers)
            {
                var id = Interlocked.Increment(ref _last);
                await store.WriteAsync(new TurnOutlook(Chat(id)), t => piece(t, id), default);
            }
        })));

    private static async ValueTask<int> RecordAsync(IStoreTransaction t, long id)
    {
        await t.Inbox.TryAddAsync("telegram", id.ToString(CultureInfo.InvariantCulture), Now, default);
        await t.CheckIns.AddAsync(CheckIn(id), default);
        return 1;
    }

    private static async ValueTask<int> TurnAsync(IStoreTransaction t, long id)
    {
        var chat = Chat(id);
        await t.Inbox.TryAddAsync("telegram", id.ToString(CultureInfo.InvariantCulture), Now, default);
        var state = await t.Conversations.FindAsync(chat, default) ?? Conversation(chat);
        var resident = await t.Residents.FindByChatAsync(chat, default) ?? await NewResidentAsync(t, chat, id);
        await t.CheckIns.LatestAsync(resident.Id, new VenueId(1), DateTimeOffset.UnixEpoch, default);
        await t.CheckIns.AddAsync(CheckIn(id) with { Resident = resident.Id }, default);
        await t.Conversations.SaveAsync(state with { PromptToken = id }, default);
        var message = Message(chat, id);
        await t.Outbox.AddAsync(message, default);
        if (id > 1)
        {
            await t.Outbox.CompleteAsync([message with { Id = id - 1 }], Now, default);
        }

        return 1;
    }

    private static async ValueTask<Resident> NewResidentAsync(IStoreTransaction t, ChatAddress chat, long id)
    {
        var resident = new Resident { Id = new ResidentId(id), CreatedAt = Now, Name = PersonName.TryParse("Trần Văn Mẫu", out var name) ? name : null, BirthYear = 1970 };
        await t.Residents.SaveAsync(resident, default);
        await t.Residents.LinkChatAsync(chat, resident.Id, Now, default);
        return resident;
    }

    private static ChatAddress Chat(long id) => ChatAddress.Private(ChatAddress.Telegram, (id % 2_000).ToString(CultureInfo.InvariantCulture));

    private static Venue Venue() => new()
    {
        Id = new VenueId(1),
        Code = VenueCode.Create(new Random(1)),
        Name = "Nhà văn hoá",
        CommuneCode = "14758",
        Street = "Quốc lộ",
        Category = "culture",
        CreatedAt = Now,
    };

    private static CheckIn CheckIn(long id) => new()
    {
        Id = id,
        Venue = new VenueId(1),
        Resident = new ResidentId(id % 2_000),
        At = Now.AddMilliseconds(id),
        Direction = Direction.In,
        Source = ScanSource.Link,
    };

    private static ConversationState Conversation(ChatAddress chat) => new()
    {
        Chat = chat,
        Current = new FlowFrame
        {
            Flow = "check-in",
            Shape = "3f2a",
            Step = "venue",
            Answers = new Dictionary<string, Answer> { ["venue"] = Answer.Of("K7QM2PXD", "Nhà văn hoá"), ["direction"] = Answer.Of("in") },
            Path = ["venue"],
        },
        Shown = ["yes", "no"],
        UpdatedAt = Now,
        ExpiresAt = Now.AddHours(1),
    };

    private static OutboxItem Message(ChatAddress chat, long id) => new()
    {
        Id = id,
        Chat = chat,
        CreatedAt = Now,
        Status = OutboxStatus.Sending,
        Message = new OutgoingMessage
        {
            Text = "✅ Bạn đã ghi nhận vào Nhà văn hoá lúc 8h00' 20/11.",
            Choices = [new OutgoingChoice("Khai báo y tế", "a:12:0"), new OutgoingChoice("Lịch sử", "a:12:1")],
        },
    };
}
