using System.Text;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.StorageTests.Conformance;

public abstract class MessagingStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task An_event_is_new_once_for_each_channel_in_any_order()
    {
        (await TryAddAsync("telegram", "5")).ShouldBeTrue();
        (await TryAddAsync("telegram", "3")).ShouldBeTrue();
        (await TryAddAsync("telegram", "5")).ShouldBeFalse();
        (await TryAddAsync("zalo", "5")).ShouldBeTrue();
        await Fixture.RestartAsync();
        (await TryAddAsync("telegram", "3")).ShouldBeFalse();
    }

    [Fact]
    public async Task Purging_the_inbox_forgets_old_events_only()
    {
        await TryAddAsync("telegram", "1", 0);
        await TryAddAsync("telegram", "2", 1);
        await TryAddAsync("telegram", "3", 9);

        (await WriteAsync(t => t.Inbox.PurgeAsync(Now.AddMinutes(5), 1, default))).ShouldBe(1);
        (await WriteAsync(t => t.Inbox.PurgeAsync(Now.AddMinutes(5), 9, default))).ShouldBe(1);

        (await TryAddAsync("telegram", "1")).ShouldBeTrue();
        (await TryAddAsync("telegram", "3")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_message_comes_back_as_added()
    {
        var item = Some.Outgoing(1) with { Attempts = 2, SentLength = 4090, NotBefore = Now.AddMinutes(1), LastError = "http-500" };
        await WriteAsync(t => t.Outbox.AddAsync(item, default));

        var found = (await ReadAsync(t => t.Outbox.FindAsync(1, default)))!;

        found.Message.Choices.ShouldBe(item.Message.Choices);
        (found with { Message = item.Message }).ShouldBe(item);
        (found.Message with { Choices = item.Message.Choices }).ShouldBe(item.Message);
        (await ReadAsync(t => t.Outbox.FindAsync(2, default))).ShouldBeNull();
    }

    [Fact]
    public async Task A_plain_message_keeps_its_defaults()
    {
        await WriteAsync(t => t.Outbox.AddAsync(Some.Outgoing(1) with { Message = new OutgoingMessage { Text = "Xin chào" } }, default));

        var message = (await ReadAsync(t => t.Outbox.FindAsync(1, default)))!.Message;

        message.Choices.ShouldBeEmpty();
        message.Language.ShouldBe("vi");
        message.Attachment.ShouldBeNull();
    }

    [Fact]
    public async Task Unfinished_messages_come_by_chat_and_in_order_and_without_the_failed()
    {
        var (a, b) = (Some.Chat("1"), Some.Chat("2"));
        foreach (var item in new[]
        {
            Some.Outgoing(5, a), Some.Outgoing(2, b, OutboxStatus.Sending), Some.Outgoing(3, a, OutboxStatus.Unknown),
            Some.Outgoing(4, b), Some.Outgoing(1, a, OutboxStatus.Failed),
        })
        {
            await WriteAsync(t => t.Outbox.AddAsync(item, default));
        }

        var unfinished = await ReadAsync(t => t.Outbox.UnfinishedAsync(default));

        unfinished.Where(i => i.Chat == a).Select(i => i.Id).ShouldBe([3, 5]);
        unfinished.Where(i => i.Chat == b).Select(i => i.Id).ShouldBe([2, 4]);
        unfinished.Select(i => i.Chat).Aggregate(new List<ChatAddress>(), (runs, c) => runs.LastOrDefault() == c ? runs : [.. runs, c]).Count.ShouldBe(2);
        (await ReadAsync(t => t.Outbox.FailedAsync(9, default))).Single().Id.ShouldBe(1);
    }

    [Fact]
    public async Task Updating_writes_status_attempts_sent_length_time_and_error()
    {
        await WriteAsync(t => t.Outbox.AddAsync(Some.Outgoing(1), default));
        var changed = Some.Outgoing(1) with { Status = OutboxStatus.Failed, Attempts = 4, SentLength = 17, NotBefore = Now, LastError = "blocked" };
        await WriteAsync(t => t.Outbox.UpdateAsync(changed, default));

        var found = (await ReadAsync(t => t.Outbox.FailedAsync(9, default))).Single();

        (found with { Message = changed.Message }).ShouldBe(changed);
        (await WriteAsync(t => t.Outbox.PurgeFailedAsync(Now, 9, default))).ShouldBe(0);
        (await WriteAsync(t => t.Outbox.PurgeFailedAsync(Now.AddSeconds(1), 9, default))).ShouldBe(1);
        (await ReadAsync(t => t.Outbox.FindAsync(1, default))).ShouldBeNull();
    }

    [Fact]
    public async Task A_completed_message_is_gone_and_completing_it_again_does_no_harm()
    {
        await WriteAsync(t => t.Outbox.AddAsync(Some.Outgoing(1), default));
        await WriteAsync(t => t.Outbox.CompleteAsync([Some.Outgoing(1)], Now, default));
        await WriteAsync(t => t.Outbox.CompleteAsync([Some.Outgoing(1)], Now, default));

        (await ReadAsync(t => t.Outbox.UnfinishedAsync(default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_completed_together_are_all_gone_and_no_other()
    {
        for (var id = 1; id <= 3; id++)
        {
            await WriteAsync(t => t.Outbox.AddAsync(Some.Outgoing(id), default));
        }

        await WriteAsync(t => t.Outbox.CompleteAsync([Some.Outgoing(1), Some.Outgoing(3), Some.Outgoing(4)], Now, default));

        (await ReadAsync(t => t.Outbox.UnfinishedAsync(default))).Select(i => i.Id).ShouldBe([2]);
    }

    [Fact]
    public async Task A_dead_letter_is_kept_whole_until_removed_or_purged()
    {
        var letter = new DeadLetter(1, Some.Chat(), "77", Now, 5, "InvalidOperationException", Encoding.UTF8.GetBytes("{\"raw\":1}"));
        await WriteAsync(t => t.DeadLetters.AddAsync(letter, default));
        await WriteAsync(t => t.DeadLetters.AddAsync(letter with { Id = 2, At = Now.AddMinutes(1) }, default));

        var found = (await ReadAsync(t => t.DeadLetters.FindAsync(1, default)))!;
        found.Raw.ToArray().ShouldBe(letter.Raw.ToArray());
        (found with { Raw = letter.Raw }).ShouldBe(letter);
        (await ReadAsync(t => t.DeadLetters.ListAsync(9, default))).Select(l => l.Id).ShouldBe([2, 1]);

        (await WriteAsync(t => t.DeadLetters.PurgeAsync(Now.AddSeconds(1), 9, default))).ShouldBe(1);
        await WriteAsync(t => t.DeadLetters.RemoveAsync(2, default));
        (await ReadAsync(t => t.DeadLetters.ListAsync(9, default))).ShouldBeEmpty();
    }

    private Task<bool> TryAddAsync(string channel, string id, int minute = 0) => WriteAsync(t => t.Inbox.TryAddAsync(channel, id, Now.AddMinutes(minute), default));
}
