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

    private static AuditEntry Entry(int minute, string subject) => new(Now.AddMinutes(minute), "staff:7", "unmask-phone", subject, "order 12/CV");

    private Task AppendAsync(AuditEntry entry) => WriteAsync(t => t.Audit.AppendAsync(entry, default));
}
