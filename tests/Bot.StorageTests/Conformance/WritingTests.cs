using Bot.Dialogs.Conversations;
using Bot.Domain.Venues;

namespace Bot.StorageTests.Conformance;

/// <summary>What <see cref="IStore"/> promises about pieces of work.</summary>
public abstract class WritingTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task A_piece_that_throws_is_undone_alone_and_its_caller_gets_the_exception()
    {
        using var hold = await WriterHold.StartAsync(Store);
        var before = WriteAsync(t => SaveAsync(t, 1));
        var broken = WriteAsync(async t =>
        {
            await SaveAsync(t, 2);
            throw new InvalidDataException("a bug");
        });
        var after = WriteAsync(t => SaveAsync(t, 3));
        hold.Release();

        await Task.WhenAll(hold.Held, before, after);
        (await Should.ThrowAsync<InvalidDataException>(() => broken)).Message.ShouldBe("a bug");
        (await IdsAsync()).ShouldBe([1, 3]);
    }

    [Fact]
    public async Task A_piece_that_throws_before_it_first_waits_is_undone_too()
    {
        await Should.ThrowAsync<InvalidDataException>(() => WriteAsync<int>(_ => throw new InvalidDataException("at once")));
        await WriteAsync(t => SaveAsync(t, 1));

        (await IdsAsync()).ShouldBe([1]);
    }

    [Fact]
    public async Task A_turn_that_throws_among_turns_is_undone_alone()
    {
        using var hold = await WriterHold.StartAsync(Store);
        var before = TurnAsync(1, t => SaveAsync(t, 1));
        var broken = TurnAsync(2, async t =>
        {
            await SaveAsync(t, 2);
            throw new InvalidDataException("a bug");
        });
        var after = TurnAsync(3, t => SaveAsync(t, 3));
        var alsoBroken = TurnAsync(4, _ => throw new InvalidDataException("another"));
        hold.Release();

        await Task.WhenAll(hold.Held, before, after);
        (await Should.ThrowAsync<InvalidDataException>(() => broken)).Message.ShouldBe("a bug");
        (await Should.ThrowAsync<InvalidDataException>(() => alsoBroken)).Message.ShouldBe("another");
        (await IdsAsync()).ShouldBe([1, 3]);
    }

    [Fact]
    public async Task What_a_turn_that_throws_wrote_is_not_seen_by_the_turns_after_it()
    {
        using var hold = await WriterHold.StartAsync(Store);
        var broken = TurnAsync(1, async t =>
        {
            await t.Conversations.SaveAsync(Some.Conversation(token: 7), default);
            throw new InvalidDataException("a bug");
        });
        ConversationState? seen = Some.Conversation(token: 1);
        var look = TurnAsync(2, async t => seen = await t.Conversations.FindAsync(Some.Chat(), default));
        hold.Release();

        await Should.ThrowAsync<InvalidDataException>(() => broken);
        await look;
        seen.ShouldBeNull();
    }

    [Fact]
    public async Task Pieces_run_in_the_order_they_came_in()
    {
        var order = new List<int>();
        using var hold = await WriterHold.StartAsync(Store);
        var all = Enumerable.Range(0, 500).Select(i => WriteAsync(_ =>
        {
            order.Add(i);
            return new ValueTask<int>(i);
        })).ToArray();
        hold.Release();

        await hold.Held;
        (await Task.WhenAll(all)).ShouldBe(Enumerable.Range(0, 500));
        order.ShouldBe(Enumerable.Range(0, 500));
    }

    [Fact]
    public async Task A_piece_that_nobody_waits_for_is_written_also_when_no_other_comes()
    {
        await Store.WriteInCompanyAsync(t => t.Venues.SaveAsync(Some.Venue(1, code: 1), default), default);

        (await IdsAsync()).ShouldBe([1]);
    }

    [Fact]
    public async Task A_piece_that_nobody_waits_for_keeps_its_place_before_what_comes_after_it()
    {
        var patient = Store.WriteInCompanyAsync(t => t.Venues.SaveAsync(Some.Venue(1, code: 1), default), default);
        var isThere = await WriteAsync(async t => await t.Venues.FindAsync(new VenueId(1), default) is not null);

        isThere.ShouldBeTrue();
        await patient;
    }

    [Fact]
    public async Task A_piece_that_nobody_waits_for_is_written_at_the_end_of_the_store()
    {
        var patient = Store.WriteInCompanyAsync(t => t.Venues.SaveAsync(Some.Venue(1, code: 1), default), default).AsTask();
        await Store.DisposeAsync();

        await patient;
    }

    [Fact]
    public async Task A_piece_that_waits_for_something_else_is_still_done_whole_and_in_order()
    {
        var first = WriteAsync(async t =>
        {
            await SaveAsync(t, 1);
            await Task.Yield();
            await SaveAsync(t, 2);
            return (await t.Venues.FindAsync(new VenueId(3), default)) is null;
        });
        var second = WriteAsync(t => SaveAsync(t, 3));

        (await first).ShouldBeTrue();
        await second;
        (await IdsAsync()).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_later_piece_sees_what_an_earlier_one_wrote()
    {
        using var hold = await WriterHold.StartAsync(Store);
        var write = WriteAsync(t => SaveAsync(t, 1));
        var look = WriteAsync(t => t.Venues.FindAsync(new VenueId(1), default));
        hold.Release();

        await Task.WhenAll(hold.Held, write);
        (await look).ShouldNotBeNull();
    }

    [Fact]
    public async Task Cancelling_works_until_a_piece_starts()
    {
        using var cancelled = new CancellationTokenSource();
        using var hold = await WriterHold.StartAsync(Store);
        var waiting = Store.WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1, 1), default), cancelled.Token).AsTask();
        await cancelled.CancelAsync();
        hold.Release();
        await hold.Held;

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        await Should.ThrowAsync<OperationCanceledException>(() => Store.WriteAsync(t => t.Venues.CountAsync(default), cancelled.Token).AsTask());
        (await IdsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_piece_that_asks_for_another_write_is_refused_instead_of_waiting_for_itself() =>
        await Should.ThrowAsync<InvalidOperationException>(() => WriteAsync(_ => Store.WriteAsync(t => t.Venues.CountAsync(default), default)));

    [Fact]
    public async Task Writing_through_a_read_is_refused_and_keeps_nothing()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => ReadAsync(t => t.Venues.SaveAsync(Some.Venue(), default)));

        (await IdsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_read_keeps_its_picture_while_others_write()
    {
        await WriteAsync(t => SaveAsync(t, 1));
        var counts = await ReadAsync(async t =>
        {
            var first = await t.Venues.CountAsync(default);
            await WriteAsync(w => SaveAsync(w, 2));
            return (first, await t.Venues.CountAsync(default));
        });

        counts.ShouldBe((1, 1));
        (await IdsAsync()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_read_that_throws_leaves_the_reader_usable()
    {
        for (var i = 0; i < 20; i++)
        {
            await Should.ThrowAsync<InvalidDataException>(() => ReadAsync<int>(_ => throw new InvalidDataException("a bug")));
        }

        (await ReadAsync(t => t.Venues.CountAsync(default))).ShouldBe(0);
    }

    [Fact]
    public async Task The_check_passes_on_a_healthy_store() => await Store.CheckAsync(default);

    [Fact]
    public async Task Closing_finishes_the_work_that_waits_and_then_takes_no_more()
    {
        using var hold = await WriterHold.StartAsync(Store);
        var waiting = WriteAsync(t => SaveAsync(t, 1));
        var closing = Store.DisposeAsync();
        hold.Release();

        await Task.WhenAll(hold.Held, waiting, closing.AsTask());
        await Should.ThrowAsync<ObjectDisposedException>(() => WriteAsync(t => SaveAsync(t, 2)));
        await Should.ThrowAsync<ObjectDisposedException>(() => ReadAsync(t => t.Venues.CountAsync(default)));
        await Fixture.StartAsync();
        (await IdsAsync()).ShouldBe([1]);
    }

    [Fact]
    public async Task Many_callers_at_once_lose_nothing_and_double_nothing()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(caller => Task.Run(async () =>
        {
            var fresh = 0;
            for (var i = 0; i < 50; i++)
            {
                var key = i;
                fresh += await WriteAsync(t => t.Inbox.TryAddAsync("telegram", $"{caller / 2}-{key}", Now, default)) ? 1 : 0;
            }

            return fresh;
        })));

        results.Sum().ShouldBe(20 * 50);
    }

    private Task<bool> TurnAsync(int chat, Func<IStoreTransaction, ValueTask> work) => Store.WriteAsync(
        new TurnOutlook(Some.Chat($"90010030{chat}")),
        async transaction =>
        {
            await work(transaction);
            return true;
        },
        CancellationToken.None).AsTask();

    private static async ValueTask SaveAsync(IStoreTransaction transaction, int id) =>
        await transaction.Venues.SaveAsync(Some.Venue(id, code: id), default);

    private async Task<int[]> IdsAsync()
    {
        var found = new List<int>();
        for (var id = 1; id <= 5; id++)
        {
            var venue = new VenueId(id);
            if (await ReadAsync(t => t.Venues.FindAsync(venue, default)) is not null)
            {
                found.Add(id);
            }
        }

        return [.. found];
    }
}
