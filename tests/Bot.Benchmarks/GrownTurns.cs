using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.TestBed;

namespace Bot.Benchmarks;

/// <summary>What check-in turns of returning residents ask of a store that is full: one after the other, and many at once.</summary>
internal sealed class GrownTurns(GrownDatabase database)
{
    private const int Alone = 300;
    private const int Together = 20_000;
    private const int Callers = 512;
    private readonly IdSource _ids = new(new Random(3));
    private readonly List<VenueCode> _codes = Codes(database.Scans.Venues);

    public async Task MeasureAsync()
    {
        var times = new List<double>();
        for (var i = 0; i < Alone; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            await TurnAsync(new Random(i));
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"a whole turn of the store, alone",-41} {times[Alone / 2],9:0.00} {times[^1],10:0.00}"));
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = caller; i < Together; i += Callers)
            {
                await TurnAsync(new Random(1_000_000 + i));
            }
        })));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"turns of the store, {Callers} at once: {Together / clock.Elapsed.TotalSeconds:#,0}/s"));
    }

    // As SeededResidents draws them.
    private static List<VenueCode> Codes(int venues)
    {
        var random = new Random(2021);
        return [.. Enumerable.Range(0, venues).Select(_ => VenueCode.Create(random))];
    }

    private async Task TurnAsync(Random random)
    {
        var who = random.Next(database.Scans.Known);
        var chat = ChatAddress.Private(ChatAddress.Telegram, (SeededResidents.FirstChat + who).ToString(CultureInfo.InvariantCulture));
        var code = _codes[random.Next(_codes.Count)];
        var now = TimeProvider.System.GetUtcNow();
        var id = _ids.Next(now);
        var outlook = new TurnOutlook(chat, id.ToString(CultureInfo.InvariantCulture), code);
        var message = await database.Store.WriteAsync(outlook, t => WorkAsync(t, outlook, id, now), default);
        await database.Store.WriteInCompanyAsync(
            async t =>
            {
                await t.Outbox.CompleteAsync([message], now, default);
                return true;
            },
            default);
    }

    private static async ValueTask<OutboxItem> WorkAsync(IStoreTransaction t, TurnOutlook outlook, long id, DateTimeOffset now)
    {
        await t.Inbox.TryAddAsync(outlook.Chat.Channel, outlook.EventId!, now, default);
        var state = await t.Conversations.FindAsync(outlook.Chat, default)
            ?? new ConversationState { Chat = outlook.Chat, Shown = ["a", "b"], UpdatedAt = now, ExpiresAt = now.AddHours(1) };
        var resident = await t.Residents.FindByChatAsync(outlook.Chat, default) ?? throw new InvalidOperationException("a seeded resident is missing");
        var venue = (await t.Venues.LookUpAsync(outlook.VenueCode!.Value, default) as VenueLookup.Found)?.Venue ?? throw new InvalidOperationException("a seeded venue is missing");
        await t.CheckIns.LatestAsync(resident.Id, venue.Id, now.AddHours(-12), default);
        await t.CheckIns.AddAsync(
            new CheckIn { Id = id, Venue = venue.Id, Resident = resident.Id, At = now, Direction = Direction.In, Source = ScanSource.Link },
            default);
        await t.Conversations.SaveAsync(state with { PromptToken = state.PromptToken + 1, UpdatedAt = now }, default);
        var place = await t.Outbox.PlaceAsync(outlook.Chat, default);
        var message = new OutboxItem
        {
            Id = id, Chat = outlook.Chat, CreatedAt = now, Status = OutboxStatus.Sending, Owner = place.Owner,
            Message = new OutgoingMessage { Text = $"✅ Kiểm tra thành công tại {venue.Name}." },
        };
        await t.Outbox.AddAsync(message, default);
        return message;
    }
}
