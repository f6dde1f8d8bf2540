using Bot.Dialogs.Conversations;
using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Storage;
using Bot.Storage.Postgres;
using Bot.TestBed;
using Npgsql;

namespace Bot.StorageTests.Postgres;

/// <summary>Several instances of the service on one database.</summary>
public abstract class ManyInstancesTests<TFixture> : StoreTests<TFixture>
    where TFixture : PostgresFixture, new()
{
    [Fact]
    public async Task Turns_of_one_conversation_at_several_instances_lose_nothing_of_each_other()
    {
        await using var other = Fixture.Open();
        await using var third = Fixture.Open(o => o with { Writers = 4 });
        IStore[] stores = [Store, other, third];

        await Task.WhenAll(Enumerable.Range(0, 240).Select(i => Task.Run(() => CountAsync(stores[i % 3], Chat(i % 4), $"event-{i}"))));

        for (var i = 0; i < 4; i++)
        {
            (await TokenAsync(Chat(i))).ShouldBe(60);
        }
    }

    [Fact]
    public async Task An_event_that_reaches_two_instances_is_handled_once()
    {
        await using var other = Fixture.Open();

        var handled = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => CountAsync(i % 2 == 0 ? Store : other, Chat(i / 2), $"event-{i / 2}"))));

        handled.Count(h => h).ShouldBe(50);
        (await TokenAsync(Chat(3))).ShouldBe(1);
    }

    [Fact]
    public async Task Scans_of_one_person_from_two_chats_see_each_other()
    {
        await using var other = Fixture.Open();
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1, 1), default));
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1), default));
        await WriteAsync(t => t.Residents.LinkChatAsync(Chat(1), new ResidentId(1), Now, default));
        await WriteAsync(t => t.Residents.LinkChatAsync(Chat(2), new ResidentId(1), Now, default));
        var code = Some.Venue(1, 1).Code;

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => DoAsync(
            i % 2 == 0 ? Store : other,
            new TurnOutlook(Chat(1 + (i % 2)), $"scan-{i}", code),
            async t =>
            {
                var last = await t.CheckIns.LatestAsync(new ResidentId(1), new VenueId(1), Now.AddDays(-1), default);
                var scan = Some.CheckIn(i + 1, resident: 1, venue: 1) with { At = (last?.At ?? Now).AddSeconds(1) };
                await t.CheckIns.AddAsync(scan, default);
                return true;
            }))));

        // Each saw the one before it, so the times form a chain without a fork.
        var visits = await ReadAsync(t => t.CheckIns.HistoryAsync(new ResidentId(1), 0, 100, default));
        visits.Select(v => v.CheckIn.At).ShouldBe(Enumerable.Range(1, 60).Select(s => Now.AddSeconds(s)).Reverse());
    }

    [Fact]
    public async Task What_was_fetched_ahead_is_not_believed_after_the_turn_changed_it()
    {
        await CountAsync(Store, Chat(1), "first");
        var outlook = new TurnOutlook(Chat(1), "second");
        var seen = await DoAsync(Store, outlook, async t =>
        {
            var state = (await t.Conversations.FindAsync(Chat(1), default))!;
            await t.Conversations.SaveAsync(state with { PromptToken = 77 }, default);
            var changed = (await t.Conversations.FindAsync(Chat(1), default))!.PromptToken;
            await t.Conversations.RemoveAsync(Chat(1), default);
            var gone = await t.Conversations.FindAsync(Chat(1), default) is null;
            await t.Conversations.SaveAsync(state with { PromptToken = 78 }, default);
            return (changed, gone, isNew: await t.Inbox.TryAddAsync(Chat(1).Channel, "second", Now, default), again: await t.Inbox.TryAddAsync(Chat(1).Channel, "second", Now, default));
        });

        seen.ShouldBe((77, true, true, false));
        (await TokenAsync(Chat(1))).ShouldBe(78);
    }

    [Fact]
    public async Task A_turn_that_fails_is_undone_alone_also_when_much_was_fetched_for_it()
    {
        using var hold = await WriterHold.StartAsync(Store);
        var all = Enumerable.Range(0, 20).Select(i => i % 5 == 3
            ? Store.WriteAsync<bool>(new TurnOutlook(Chat(i), $"event-{i}"), async t =>
            {
                await TurnAsync(t, Chat(i), $"event-{i}");
                await t.Venues.CountAsync(default);
                throw new InvalidDataException("a bug");
            }, default).AsTask()
            : CountAsync(Store, Chat(i), $"event-{i}")).ToArray();
        hold.Release();

        foreach (var (turn, i) in all.Select((t, i) => (t, i)))
        {
            if (i % 5 == 3)
            {
                await Should.ThrowAsync<InvalidDataException>(() => turn);
                (await TokenAsync(Chat(i))).ShouldBeNull();
            }
            else
            {
                (await turn).ShouldBeTrue();
                (await TokenAsync(Chat(i))).ShouldBe(1);
            }
        }

        await hold.Held;
    }

    [Fact]
    public async Task Instances_that_start_at_once_on_an_empty_database_make_the_schema_once()
    {
        var name = new NpgsqlConnectionStringBuilder(Fixture.Connection).Database;
        var empty = new NpgsqlConnectionStringBuilder(Fixture.Connection) { Database = name + "_empty" }.ToString();
        TestServer.Run(Fixture.Connection, $"CREATE DATABASE {name}_empty TEMPLATE template0");

        var stores = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Fixture.Open(o => o with { ConnectionString = empty }))));

        TestServer.Ask(empty, "SELECT count(*) FROM schema_version").ShouldBe((long)Migration.Embedded("postgres").Count);
        foreach (var store in stores)
        {
            await store.CheckAsync(default);
            await store.DisposeAsync();
        }

        await TestServer.DropAsync(empty);
    }

    private static ChatAddress Chat(int number) => Some.Chat() with { Chat = $"chat-{number}", User = $"chat-{number}" };

    private static Task<bool> CountAsync(IStore store, ChatAddress chat, string eventId) =>
        DoAsync(store, new TurnOutlook(chat, eventId), t => TurnAsync(t, chat, eventId));

    private static async ValueTask<bool> TurnAsync(IStoreTransaction store, ChatAddress chat, string eventId)
    {
        if (!await store.Inbox.TryAddAsync(chat.Channel, eventId, Now, default))
        {
            return false;
        }

        var state = await store.Conversations.FindAsync(chat, default);
        await store.Conversations.SaveAsync((state ?? Some.Conversation(chat) with { PromptToken = 0 }) with { PromptToken = (state?.PromptToken ?? 0) + 1 }, default);
        return true;
    }

    /// <summary>As the turn runner does it: a conflict is no fault, and the turn is done again.</summary>
    private static async Task<T> DoAsync<T>(IStore store, TurnOutlook outlook, Func<IStoreTransaction, ValueTask<T>> work)
    {
        while (true)
        {
            try
            {
                return await store.WriteAsync(outlook, work, default);
            }
            catch (StoreConflictException)
            {
                // Again.
            }
        }
    }

    private async Task<long?> TokenAsync(ChatAddress chat) => (await ReadAsync(t => t.Conversations.FindAsync(chat, default)))?.PromptToken;
}
