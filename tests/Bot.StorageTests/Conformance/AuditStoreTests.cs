using Bot.Domain.Audit;

namespace Bot.StorageTests.Conformance;

public abstract class AuditStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task Entries_about_a_subject_come_newest_first()
    {
        await AppendAsync(Entry(1, "r1"));
        await AppendAsync(Entry(2, "r2"));
        await AppendAsync(Entry(3, "r1"));

        (await ReadAsync(t => t.Audit.AboutAsync("r1", 9, default))).ShouldBe([Entry(3, "r1"), Entry(1, "r1")]);
        (await ReadAsync(t => t.Audit.AboutAsync("r1", 1, default))).ShouldBe([Entry(3, "r1")]);
        (await ReadAsync(t => t.Audit.AboutAsync("r3", 9, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_untouched_chain_is_whole_empty_or_long_and_after_a_restart()
    {
        (await ReadAsync(t => t.Audit.FirstBrokenAsync(default))).ShouldBeNull();
        for (var i = 0; i < 20; i++)
        {
            await AppendAsync(Entry(i, "r" + i));
        }

        await Fixture.RestartAsync();
        await AppendAsync(Entry(21, "r1"));

        (await ReadAsync(t => t.Audit.FirstBrokenAsync(default))).ShouldBeNull();
    }

    [Fact]
    public async Task An_entry_of_a_piece_that_failed_leaves_no_gap()
    {
        await AppendAsync(Entry(1, "r1"));
        await Should.ThrowAsync<InvalidOperationException>(() => WriteAsync(async t =>
        {
            await t.Audit.AppendAsync(Entry(2, "r2"), default);
            throw new InvalidOperationException("undone");
        }));
        await AppendAsync(Entry(3, "r3"));

        (await ReadAsync(t => t.Audit.FirstBrokenAsync(default))).ShouldBeNull();
        (await ReadAsync(t => t.Audit.AboutAsync("r2", 9, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Old_entries_go_from_the_start_and_the_rest_can_still_be_checked()
    {
        for (var i = 1; i <= 6; i++)
        {
            await AppendAsync(Entry(i, "r" + i));
        }

        (await WriteAsync(t => t.Audit.PurgeAsync(Now.AddMinutes(1), 9, default))).ShouldBe(0);
        (await WriteAsync(t => t.Audit.PurgeAsync(Now.AddMinutes(5), 3, default))).ShouldBe(3);
        (await WriteAsync(t => t.Audit.PurgeAsync(Now.AddMinutes(5), 3, default))).ShouldBe(1);
        await Fixture.RestartAsync();
        await AppendAsync(Entry(7, "r7"));

        (await ReadAsync(t => t.Audit.FirstBrokenAsync(default))).ShouldBeNull();
        (await ReadAsync(t => t.Audit.AboutAsync("r4", 9, default))).ShouldBeEmpty();
        (await ReadAsync(t => t.Audit.AboutAsync("r5", 9, default))).ShouldBe([Entry(5, "r5")]);
    }

    [Fact]
    public async Task A_chain_whose_every_entry_was_old_goes_on_where_it_stopped()
    {
        await AppendAsync(Entry(1, "r1"));
        await AppendAsync(Entry(2, "r2"));

        (await WriteAsync(t => t.Audit.PurgeAsync(Now.AddDays(1), 9, default))).ShouldBe(2);
        (await ReadAsync(t => t.Audit.FirstBrokenAsync(default))).ShouldBeNull();
        await AppendAsync(Entry(3, "r3"));

        (await ReadAsync(t => t.Audit.FirstBrokenAsync(default))).ShouldBeNull();
        (await ReadAsync(t => t.Audit.AboutAsync("r3", 9, default))).ShouldBe([Entry(3, "r3")]);
    }

    [Fact]
    public async Task A_young_entry_keeps_what_was_written_after_it_even_when_a_clock_jumped_back()
    {
        await AppendAsync(Entry(1, "r1"));
        await AppendAsync(Entry(9, "r2"));
        await AppendAsync(Entry(2, "r3"));

        (await WriteAsync(t => t.Audit.PurgeAsync(Now.AddMinutes(5), 9, default))).ShouldBe(1);

        (await ReadAsync(t => t.Audit.AboutAsync("r3", 9, default))).ShouldBe([Entry(2, "r3")]);
        (await ReadAsync(t => t.Audit.FirstBrokenAsync(default))).ShouldBeNull();
    }

    private static AuditEntry Entry(int minute, string subject) => new(Now.AddMinutes(minute), "staff:7", "unmask-phone", subject, "order 12/CV");

    private Task AppendAsync(AuditEntry entry) => WriteAsync(t => t.Audit.AppendAsync(entry, default));
}
