using Bot.Dialogs.Messaging;

namespace Bot.StorageTests.Conformance;

public abstract class InstanceStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(1);
    private static readonly TimeSpan AtOnce = TimeSpan.FromDays(-1);

    [Fact]
    public async Task Each_instance_gets_the_smallest_number_that_no_other_has()
    {
        (await EnterAsync(10)).ShouldBe(1);
        (await EnterAsync(20)).ShouldBe(2);
        (await EnterAsync(30)).ShouldBe(3);
        await WriteAsync(t => t.Instances.LeaveAsync(20, default));

        (await EnterAsync(40)).ShouldBe(2);
        (await EnterAsync(50)).ShouldBe(4);
    }

    [Fact]
    public async Task An_instance_that_was_silent_too_long_is_struck_out_and_learns_it_at_its_next_beat()
    {
        await EnterAsync(10);
        await EnterAsync(20);

        (await RetireAsync(10, Long)).ShouldBe(2);
        (await BeatAsync(20)).ShouldBeTrue();
        (await RetireAsync(10, AtOnce)).ShouldBe(1);

        (await BeatAsync(20)).ShouldBeFalse();
        (await BeatAsync(10)).ShouldBeTrue();
    }

    [Fact]
    public async Task Each_says_with_its_beat_what_it_works_with_so_that_a_difference_shows()
    {
        await EnterAsync(10);
        await EnterAsync(20);
        await BeatAsync(10, "1 dialogs a");
        await BeatAsync(20, "1 dialogs a");
        (await VersionsAsync()).ShouldBe(1);

        await BeatAsync(20, "1 dialogs b");
        (await VersionsAsync()).ShouldBe(2);

        await BeatAsync(10, "1 dialogs b");
        (await VersionsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_task_has_one_leader_until_that_one_is_gone()
    {
        await EnterAsync(10);
        await EnterAsync(20);

        (await LeadAsync("polling", 10)).ShouldBeTrue();
        (await LeadAsync("polling", 20)).ShouldBeFalse();
        (await LeadAsync("polling", 10)).ShouldBeTrue();
        (await LeadAsync("other", 20)).ShouldBeTrue();
        await WriteAsync(t => t.Instances.LeaveAsync(10, default));

        (await LeadAsync("polling", 20)).ShouldBeTrue();
        (await LeadAsync("polling", 10)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_belongs_to_no_living_instance_is_adopted_whole_and_fetched_once()
    {
        await EnterAsync(10);
        await AddAsync(Some.Outgoing(1, Some.Chat("a"), OutboxStatus.Sending) with { Owner = 7 });
        await AddAsync(Some.Outgoing(2, Some.Chat("a")) with { Owner = 7, IsHanded = true });
        await AddAsync(Some.Outgoing(3, Some.Chat("b")) with { Owner = 10 });
        await AddAsync(Some.Outgoing(4, Some.Chat("b"), OutboxStatus.Failed) with { Owner = 7 });

        (await AdoptAsync(10)).ShouldBe(2);
        (await AdoptAsync(10)).ShouldBe(0);

        (await TakeAsync(10, 1)).ShouldBe([1]);
        (await TakeAsync(10, 9)).ShouldBe([2]);
        (await TakeAsync(10, 9)).ShouldBeEmpty();
        (await ReadAsync(t => t.Outbox.FindAsync(1, default)))!.Status.ShouldBe(OutboxStatus.Sending);
    }

    [Fact]
    public async Task Orphans_go_to_the_instance_that_sends_to_their_chat_already()
    {
        await EnterAsync(10);
        await EnterAsync(20);
        await AddAsync(Some.Outgoing(1, Some.Chat("a")) with { Owner = 20 });
        await AddAsync(Some.Outgoing(2, Some.Chat("a")) with { Owner = 7 });
        await AddAsync(Some.Outgoing(3, Some.Chat("b")) with { Owner = 7 });

        (await AdoptAsync(10)).ShouldBe(2);

        (await TakeAsync(20, 9)).ShouldBe([2]);
        (await TakeAsync(10, 9)).ShouldBe([3]);
    }

    [Fact]
    public async Task A_revived_message_waits_as_new_for_its_sender_to_fetch_it()
    {
        await AddAsync(Some.Outgoing(1, status: OutboxStatus.Failed) with { Attempts = 4, LastError = "http-400", NotBefore = Now });

        await WriteAsync(t => t.Outbox.ReviveAsync(Some.Outgoing(1), default));

        var revived = (await ReadAsync(t => t.Outbox.FindAsync(1, default)))!;
        (revived.Status, revived.Attempts, revived.LastError, revived.NotBefore).ShouldBe((OutboxStatus.Waiting, 0, null, null));
        (await TakeAsync(revived.Owner, 9)).ShouldBe([1]);
    }

    private Task<int> EnterAsync(long id) => WriteAsync(t => t.Instances.EnterAsync(id, "1.0", default));

    private Task<bool> BeatAsync(long id, string version = "1") => WriteAsync(t => t.Instances.BeatAsync(id, version, default));

    private Task<int> VersionsAsync() => ReadAsync(t => t.Instances.VersionsAsync(default));

    private Task<int> RetireAsync(long id, TimeSpan silence) => WriteAsync(t => t.Instances.RetireAsync(id, silence, default));

    private Task<bool> LeadAsync(string task, long id) => WriteAsync(t => t.Instances.TryLeadAsync(task, id, default));

    private Task<int> AdoptAsync(long id) => WriteAsync(t => t.Outbox.AdoptAsync(id, default));

    private Task AddAsync(OutboxItem item) => WriteAsync(t => t.Outbox.AddAsync(item, default));

    private async Task<long[]> TakeAsync(long owner, int take) => [.. (await WriteAsync(t => t.Outbox.TakeHandedAsync(owner, take, default))).Select(i => i.Id)];
}
