using Bot.Channels.Instances;
using Bot.Channels.Outbox;
using Bot.ChannelTests.Fakes;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.ChannelTests.Instances;

/// <summary>Several instances of the service on one database, one platform.</summary>
public sealed class ManyInstancesTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private SharedDatabase _database = null!;

    public async Task InitializeAsync() => _database = await SharedDatabase.StartAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Each_instance_makes_ids_with_a_number_of_its_own()
    {
        var (a, b) = (await _database.JoinAsync(new FakeChannel()), await _database.JoinAsync(new FakeChannel()));
        var now = TimeProvider.System.GetUtcNow();

        var ids = Enumerable.Range(0, 20_000).SelectMany(_ => new[] { a.Get<IdSource>().Next(now), b.Get<IdSource>().Next(now) }).ToList();

        ids.Distinct().Count().ShouldBe(40_000);
        b.Get<Instance>().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Instances_with_different_dialogs_know_it_until_the_older_has_the_newer_ones()
    {
        var (a, b) = (await _database.JoinAsync(new FakeChannel()), await _database.JoinAsync(new FakeChannel()));
        b.Get<IFlowSource>().ShouldBeOfType<FixedFlows>().Version = "newer";
        await b.Get<Instance>().BeatAsync(CancellationToken.None);
        await a.Get<Instance>().BeatAsync(CancellationToken.None);
        a.Get<Instance>().Versions.ShouldBe(2);

        a.Get<IFlowSource>().ShouldBeOfType<FixedFlows>().Version = "newer";
        await a.Get<Instance>().BeatAsync(CancellationToken.None);

        a.Get<Instance>().Versions.ShouldBe(1);
    }

    [Fact]
    public async Task A_chat_whose_messages_wait_at_one_instance_gets_those_of_another_after_them()
    {
        var throttled = new FakeChannel { Answer = (_, n) => n == 1 ? new SendResult.Throttled(TimeSpan.FromSeconds(2)) : new SendResult.Sent() };
        var free = new FakeChannel();
        var (a, b) = (await _database.JoinAsync(throttled), await _database.JoinAsync(free));
        await a.SayAsync("1", "e1", "một");
        await Eventually.TrueAsync(() => throttled.Tried.Count == 1, "the first was throttled");

        (await b.SayAsync("1", "e2", "hai")).ShouldBe(Channels.Inbox.InboundVerdict.Handled);
        (await b.SayAsync("2", "e3", "ba")).ShouldBe(Channels.Inbox.InboundVerdict.Handled);
        await b.IdleAsync();
        await a.Sender.FetchHandedAsync(CancellationToken.None);
        await a.IdleAsync();

        throttled.Seen.Count.ShouldBe(2);
        throttled.Seen[0].ShouldContain("một");
        throttled.Seen[1].ShouldContain("hai");
        free.Seen.ShouldHaveSingleItem().ShouldContain("ba");
    }

    [Fact]
    public async Task An_answer_written_after_a_hand_over_waits_for_the_messages_handed_over()
    {
        var stuck = new FakeChannel { Answer = (_, _) => new SendResult.Throttled(Hour) };
        var free = new FakeChannel();
        var (a, b) = (await _database.JoinAsync(stuck), await _database.JoinAsync(free));
        await a.SayAsync("1", "e1", "một");
        await Eventually.TrueAsync(() => stuck.Tried.Count == 1, "throttled");
        await Eventually.TrueAsync(async () => (await a.UnfinishedAsync()) is [{ Status: OutboxStatus.Waiting }], "marked");
        _database.TakeForDead(a);
        await b.Sender.AdoptAsync(CancellationToken.None);
        _database.Run("UPDATE outbox SET not_before = NULL");

        // The turn runs between the hand-over and the fetching.
        await b.SayAsync("1", "e2", "hai");
        free.Tried.ShouldBeEmpty();
        await b.Sender.FetchHandedAsync(CancellationToken.None);
        await b.IdleAsync();

        free.Seen.Select(t => t.Contains("một", StringComparison.Ordinal)).ShouldBe([true, false]);
    }

    [Fact]
    public async Task What_a_dead_instance_had_in_the_air_comes_again_marked_and_what_waited_comes_plain()
    {
        var never = new TaskCompletionSource();
        var dying = new FakeChannel { During = (_, ct) => never.Task.WaitAsync(ct) };
        var a = await _database.JoinAsync(dying);
        await a.SayAsync("1", "e1", "một");
        _database.Run("UPDATE outbox SET status = 1 WHERE id = (SELECT max(id) FROM outbox)");
        await a.SayAsync("2", "e2", "hai");
        var free = new FakeChannel();
        var b = await _database.JoinAsync(free);

        _database.TakeForDead(a);
        (await b.Sender.AdoptAsync(CancellationToken.None)).ShouldBe(2);
        await b.Sender.FetchHandedAsync(CancellationToken.None);
        await b.IdleAsync();

        free.Seen.Count(t => t.StartsWith(OutboxPolicy.ResentVi, StringComparison.Ordinal)).ShouldBe(1);
        free.Seen.Single(t => t.StartsWith(OutboxPolicy.ResentVi, StringComparison.Ordinal)).ShouldContain("hai");
        _database.Ask("SELECT count(*) FROM outbox").ShouldBe(0L);
    }

    [Fact]
    public async Task An_instance_taken_for_dead_sends_nothing_of_what_others_took_and_goes_on_as_a_new_one()
    {
        var slow = new FakeChannel { Answer = (_, n) => n == 1 ? new SendResult.Throttled(TimeSpan.FromSeconds(4)) : new SendResult.Sent() };
        var a = await _database.JoinAsync(slow);
        await a.SayAsync("1", "e1", "một");
        await Eventually.TrueAsync(() => slow.Tried.Count == 1, "throttled");
        _database.TakeForDead(a);
        _database.Run("UPDATE outbox SET not_before = NULL");
        var free = new FakeChannel();
        var b = await _database.JoinAsync(free);
        await b.IdleAsync();

        (await a.Get<Instance>().BeatAsync(CancellationToken.None)).ShouldBeFalse();
        a.Sender.Forget();
        await a.Get<Instance>().EnterAsync(CancellationToken.None);
        await a.SayAsync("2", "e2", "hai");
        await a.IdleAsync();
        await Task.Delay(TimeSpan.FromSeconds(5));

        free.Seen.ShouldHaveSingleItem().ShouldContain("một");
        slow.Seen.ShouldHaveSingleItem().ShouldContain("hai");
    }

    [Fact]
    public async Task Turns_of_the_same_chats_at_three_instances_are_answered_once_and_in_order()
    {
        var seen = new List<(string Chat, string Text)>();
        FakeChannel Line() => new()
        {
            Answer = (item, _) =>
            {
                lock (seen)
                {
                    seen.Add((item.Chat.Chat, item.Message.Text));
                }

                return new SendResult.Sent();
            },
        };
        TestPath[] paths = [await _database.JoinAsync(Line()), await _database.JoinAsync(Line()), await _database.JoinAsync(Line())];

        // Each chat says one thing after the other, each time at another instance.
        await Task.WhenAll(Enumerable.Range(0, 12).Select(chat => Task.Run(async () =>
        {
            for (var i = 0; i < 15; i++)
            {
                var verdict = await paths[(chat + i) % 3].SayAsync($"{chat}", $"{chat}-{i}", $"n{i:00}");
                verdict.ShouldBe(Channels.Inbox.InboundVerdict.Handled);
            }
        })));
        foreach (var path in paths)
        {
            await path.Sender.FetchHandedAsync(CancellationToken.None);
            await path.IdleAsync();
        }

        for (var pass = 0; pass < 3; pass++)
        {
            foreach (var path in paths)
            {
                await path.Sender.FetchHandedAsync(CancellationToken.None);
                await path.IdleAsync();
            }
        }

        foreach (var chat in seen.GroupBy(s => s.Chat))
        {
            chat.Select(s => s.Text).ShouldBe(chat.Select(s => s.Text).Order(StringComparer.Ordinal));
            chat.Count().ShouldBe(15);
        }

        _database.Ask("SELECT count(*) FROM outbox").ShouldBe(0L);
    }

    [Fact]
    public async Task The_messages_of_an_instance_that_leaves_in_order_go_to_another_at_once()
    {
        var stuck = new FakeChannel { Answer = (_, _) => new SendResult.Throttled(Hour) };
        var free = new FakeChannel();
        var (a, b) = (await _database.JoinAsync(stuck), await _database.JoinAsync(free));
        await a.SayAsync("1", "e1", "một");
        await Eventually.TrueAsync(() => stuck.Tried.Count == 1, "throttled");

        await a.Sender.DrainAsync(CancellationToken.None);
        await a.Get<Instance>().LeaveAsync(CancellationToken.None);
        (await b.Sender.AdoptAsync(CancellationToken.None)).ShouldBe(1);
        _database.Run("UPDATE outbox SET not_before = NULL");
        await b.Sender.FetchHandedAsync(CancellationToken.None);
        await b.IdleAsync();

        free.Seen.ShouldHaveSingleItem().ShouldContain("một");
        (await a.SayAsync("1", "e2", "hai")).ShouldBe(Channels.Inbox.InboundVerdict.TryAgain);
    }
}
