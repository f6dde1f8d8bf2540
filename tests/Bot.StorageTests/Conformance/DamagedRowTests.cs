using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Storage;

namespace Bot.StorageTests.Conformance;

/// <summary>A damaged row is told of and stops no other; for conversations see <see cref="UnreadableConversationTests{TFixture}"/>.</summary>
public abstract class DamagedRowTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task A_damaged_message_comes_as_unreadable_among_those_that_are_handed_over()
    {
        foreach (var id in (long[])[1, 2, 3])
        {
            await WriteAsync(t => t.Outbox.AddAsync(Some.Outgoing(id) with { Owner = 77, IsHanded = true }, default));
        }

        await DamageAsync("outbox", "sealed_message", 2);

        var handed = await WriteAsync(t => t.Outbox.TakeHandedAsync(77, 9, default));

        handed.Select(i => (i.Id, i.IsUnreadable)).ShouldBe([(1, false), (2, true), (3, false)]);
        handed[1].Message.Text.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_message_is_listed_with_the_failed_ones()
    {
        await WriteAsync(t => t.Outbox.AddAsync(Some.Outgoing(1) with { Status = OutboxStatus.Failed, LastError = "400" }, default));
        await WriteAsync(t => t.Outbox.AddAsync(Some.Outgoing(2) with { Status = OutboxStatus.Failed, LastError = "unreadable" }, default));
        await DamageAsync("outbox", "sealed_message", 2);

        var failed = await ReadAsync(t => t.Outbox.FailedAsync(9, default));

        failed.Select(i => (i.Id, i.IsUnreadable, i.LastError)).ShouldBe([(2, true, "unreadable"), (1, false, "400")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_damaged_dead_letter_hides_no_other()
    {
        await WriteAsync(t => t.DeadLetters.AddAsync(new DeadLetter(1, Some.Chat(), "5", Now, 3, "broken", new byte[] { 1 }), default));
        await WriteAsync(t => t.DeadLetters.AddAsync(new DeadLetter(2, Some.Chat(), "6", Now, 3, "broken", new byte[] { 1 }), default));
        await DamageAsync("dead_letters", "sealed_letter", 2);

        var letters = await ReadAsync(t => t.DeadLetters.ListAsync(9, default));

        letters.Select(l => (l.Id, l.Error)).ShouldBe([(1, "broken"), (2, "unreadable")], ignoreOrder: true);
    }

    [Fact]
    public async Task Of_many_people_those_whose_rows_are_whole_are_shown()
    {
        foreach (var id in (int[])[1, 2, 3])
        {
            await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(id, id), default));
        }

        await DamageAsync("residents", "sealed_profile", 2);

        var found = await ReadAsync(t => t.Residents.FindManyAsync([.. new long[] { 3, 2, 1 }.Select(i => new ResidentId(i))], default));

        found.Select(r => r.Id.Value).ShouldBe([3, 1]);
    }

    private Task DamageAsync(string table, string column, long id) => WriteAsync(t =>
    {
        var session = ((StoreTransaction)t).Session;
        session.Use(new Sql($"UPDATE {table} SET {column} = ? WHERE id = ?")).Bind(new byte[] { 1, 2, 3 }.AsSpan()).Bind(id).Changed().ShouldBe(1);
        session.Memory.Clear();
        return default(ValueTask);
    });
}
