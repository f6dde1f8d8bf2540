using Bot.ChannelTests.Fakes;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Bot.ChannelTests.Outbox;

public sealed class RecoveryTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeChannel _channel = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_waited_is_sent_at_the_next_start_as_it_is_and_in_order()
    {
        await LeaveAsync((1, OutboxStatus.Waiting, null), (2, OutboxStatus.Waiting, null), (3, OutboxStatus.Waiting, null));

        await using var path = await RecoverAsync();

        _channel.Seen.ShouldBe(["m1", "m2", "m3"]);
        (await path.UnfinishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_in_the_air_at_a_crash_comes_again_marked()
    {
        await LeaveAsync((1, OutboxStatus.Sending, null), (2, OutboxStatus.Unknown, "timeout"), (3, OutboxStatus.Waiting, null), (4, OutboxStatus.Failed, "400"));

        await using var path = await RecoverAsync();

        _channel.Seen.ShouldBe([$"{FixedFlows.Resent}\nm1", $"{FixedFlows.Resent}\nm2", "m3"]);
        (await path.UnfinishedAsync()).ShouldBeEmpty();
        (await path.FailedAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_damaged_message_is_given_up_and_the_service_starts_and_sends_the_others()
    {
        await LeaveAsync((1, OutboxStatus.Waiting, null), (2, OutboxStatus.Waiting, null), (3, OutboxStatus.Waiting, null));
        await DamageAsync("id = 2");

        await using var path = await RecoverAsync();

        _channel.Seen.ShouldBe(["m1", "m3"]);
        (await path.FailedAsync()).ShouldHaveSingleItem().LastError.ShouldBe("unreadable");
        (await path.Get<DeadLetters>().RerunAsync(2, default)).ShouldBe(RerunResult.Unreadable);
    }

    [Fact]
    public async Task A_message_damaged_while_it_waits_in_the_store_is_given_up_when_its_turn_comes()
    {
        const int last = OutboxPolicy.ContentsHeld + 1;
        await LeaveAsync([.. Enumerable.Range(1, last).Select(n => ((long)n, OutboxStatus.Waiting, (string?)null))]);
        var gate = new TaskCompletionSource();
        _channel.During = (_, _) => gate.Task;
        await using var path = TestPath.On(_folder.File("bot.db"), _channel);
        await path.Sender.RecoverAsync(CancellationToken.None);

        await DamageAsync($"id = {last}");
        gate.SetResult();
        await path.IdleAsync();

        _channel.Seen.Count.ShouldBe(last - 1);
        (await path.FailedAsync()).ShouldHaveSingleItem().LastError.ShouldBe("unreadable");
    }

    [Fact]
    public async Task A_message_with_which_the_service_dies_again_and_again_is_given_up()
    {
        await LeaveAsync((1, OutboxStatus.Sending, "resent-5"), (2, OutboxStatus.Sending, "resent-1"));

        await using var path = await RecoverAsync();

        _channel.Seen.ShouldBe([$"{FixedFlows.Resent}\nm2"]);
        (await path.FailedAsync()).ShouldHaveSingleItem().LastError.ShouldBe("died-while-sending");
    }

    [Fact]
    public async Task A_waiting_time_far_ahead_because_the_clock_was_set_back_does_not_hold_a_message()
    {
        var time = new ManualTime();
        await LeaveAsync((1, OutboxStatus.Waiting, null));
        await using (var path = TestPath.On(_folder.File("bot.db"), _channel, time))
        {
            var item = (await path.UnfinishedAsync())[0];
            await path.Store.WriteAsync(
                async s => { await s.Outbox.UpdateAsync(item with { NotBefore = time.GetUtcNow().AddYears(1) }, CancellationToken.None); return 0; },
                CancellationToken.None);
        }

        await using var next = TestPath.On(_folder.File("bot.db"), _channel, time);
        await next.Sender.RecoverAsync(CancellationToken.None);
        await time.AdvanceUntilAsync(() => next.IsIdle, TimeSpan.FromSeconds(10), OutboxPolicy.LongestBackoff * 2);

        _channel.Seen.ShouldBe(["m1"]);
    }

    [Fact]
    public async Task After_a_start_with_the_clock_set_back_new_messages_still_go_behind_old_ones()
    {
        var time = new ManualTime();
        var far = new IdSource(new Random(1)).Next(time.GetUtcNow().AddYears(3));
        await LeaveAsync((far, OutboxStatus.Waiting, null), (far + 1, OutboxStatus.Waiting, null));
        _channel.Answer = (_, attempt) => attempt == 1 ? new SendResult.RetryLater("500") : new SendResult.Sent();

        await using var path = TestPath.On(_folder.File("bot.db"), _channel, time);
        await path.Sender.RecoverAsync(CancellationToken.None);
        await path.SayAsync("a", "1", "new");
        await time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));

        _channel.Seen.ShouldBe([$"m{far}", $"m{far + 1}", "re:new"]);
    }

    [Fact]
    public async Task Before_the_recovery_nothing_is_taken_in()
    {
        await using var path = TestPath.On(_folder.File("bot.db"), _channel);

        (await path.SayAsync("a", "1", "hi")).ShouldBe(Bot.Channels.Inbox.InboundVerdict.TryAgain);
        await path.Sender.RecoverAsync(CancellationToken.None);
        (await path.SayAsync("a", "1", "hi")).ShouldBe(Bot.Channels.Inbox.InboundVerdict.Handled);
    }

    [Fact]
    public async Task An_orderly_stop_ends_the_send_under_way_and_leaves_the_rest_unmarked_for_the_next_start()
    {
        var gate = new TaskCompletionSource();
        _channel.During = (_, _) => gate.Task;
        await using (var path = TestPath.On(_folder.File("bot.db"), _channel))
        {
            await path.Sender.RecoverAsync(CancellationToken.None);
            path.Engine.Replies = (_, _) => ["one", "two", "three"];
            await path.SayAsync("a", "1", "hi");
            await Eventually.TrueAsync(() => _channel.MostUnderWay == 1, "under way");

            await path.Pipeline.DrainAsync(CancellationToken.None);
            var drain = path.Sender.DrainAsync(CancellationToken.None);
            gate.SetResult();
            await drain;

            _channel.Seen.ShouldBe(["one"]);
            (await path.UnfinishedAsync()).ShouldAllBe(i => i.Status == OutboxStatus.Waiting);
        }

        await using var next = await RecoverAsync();
        _channel.Seen.ShouldBe(["one", "two", "three"]);
    }

    [Fact]
    public async Task A_service_told_twice_to_stop_stops_once()
    {
        var path = await TestPath.StartAsync(_channel);
        var service = path.Get<IEnumerable<IHostedService>>().OfType<OutboxStartup>().Single();
        await service.StopAsync(CancellationToken.None);
        await path.DisposeAsync();

        await Should.NotThrowAsync(service.StopAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_stop_that_cannot_wait_cuts_the_send_and_the_next_start_reissues_it_marked()
    {
        var time = new ManualTime();
        _channel.During = (_, ct) => Task.Delay(Timeout.Infinite, ct);
        await using (var path = TestPath.On(_folder.File("bot.db"), _channel, time))
        {
            await path.Sender.RecoverAsync(CancellationToken.None);
            await path.SayAsync("a", "1", "hi");
            await Eventually.TrueAsync(() => _channel.MostUnderWay == 1, "under way");
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            await path.Sender.DrainAsync(patience.Token);
        }

        _channel.During = null;
        await using var next = TestPath.On(_folder.File("bot.db"), _channel, time);
        await next.Sender.RecoverAsync(CancellationToken.None);
        await time.AdvanceUntilAsync(() => next.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        _channel.Tried.Where(t => t.Result is SendResult.Sent).Select(t => t.Text).ShouldBe([$"{FixedFlows.Resent}\nre:hi"]);
    }

    [Fact]
    public async Task Ten_thousand_waiting_messages_and_more_are_sent_though_not_all_are_held_in_memory()
    {
        await LeaveAsync([.. Enumerable.Range(1, OutboxPolicy.ContentsHeld + 500).Select(n => ((long)n, OutboxStatus.Waiting, (string?)null))]);

        await using var path = await RecoverAsync();

        _channel.Seen.Count.ShouldBe(OutboxPolicy.ContentsHeld + 500);
        _channel.Seen[^1].ShouldBe($"m{OutboxPolicy.ContentsHeld + 500}");
        (await path.UnfinishedAsync()).ShouldBeEmpty();
    }

    private async Task<TestPath> RecoverAsync()
    {
        var path = TestPath.On(_folder.File("bot.db"), _channel);
        await path.Sender.RecoverAsync(CancellationToken.None);
        await path.IdleAsync();
        return path;
    }

    private async Task DamageAsync(string which)
    {
        await using var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder.File("bot.db"), Pooling = false }.ToString());
        await file.OpenAsync();
        await using var command = file.CreateCommand();
        command.CommandText = $"UPDATE outbox SET sealed_message = x'010203' WHERE {which}";
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }

    private async Task LeaveAsync(params (long Id, OutboxStatus Status, string? Error)[] items)
    {
        await using var path = TestPath.On(_folder.File("bot.db"), _channel);
        await path.Store.WriteAsync(
            async s =>
            {
                foreach (var (id, status, error) in items)
                {
                    await s.Outbox.AddAsync(
                        new OutboxItem
                        {
                            Id = id,
                            Chat = ChatAddress.Private("telegram", "a"),
                            Message = new OutgoingMessage { Text = $"m{id}" },
                            CreatedAt = TimeProvider.System.GetUtcNow(),
                            Status = status,
                            LastError = error,
                        },
                        CancellationToken.None);
                }

                return 0;
            },
            CancellationToken.None);
    }
}
