using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.StorageTests.Sqlite;

namespace Bot.StorageTests.Conformance;

public abstract class RotationTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task After_rotation_nothing_is_under_the_old_key_and_all_reads_as_before()
    {
        await SecrecyTests.WriteEverythingAsync(Store, SecrecyTests.EverythingToday());
        for (var id = 100; id < 600; id++)
        {
            var resident = Some.Resident(id, phone: null);
            await WriteAsync(t => t.Residents.SaveAsync(resident, default));
        }

        Fixture.Ring.Rotate(Now.AddDays(365)).ShouldBe(2);
        var rotation = new Rotation(Store, Fixture.Ring);
        (await rotation.ReEncryptAsync(default)).ShouldBeGreaterThan(510);
        (await rotation.ReEncryptAsync(default)).ShouldBe(0);

        await Fixture.RestartAsync();
        (await ReadAsync(t => t.Residents.FindByPhoneAsync(Some.Phone(), default))).ShouldBe(Some.Resident(1));
        (await ReadAsync(t => t.Residents.FindAsync(new(599), default))).ShouldBe(Some.Resident(599, phone: null));
        (await ReadAsync(t => t.Conversations.FindAsync(Some.Chat(), default)))!.PromptToken.ShouldBe(7);
        (await ReadAsync(t => t.Residents.ChatsOfAsync(new(1), default))).ShouldBe([Some.Chat()]);
        (await ReadAsync(t => t.Declarations.LatestOwnAsync(new(1), default)))!.Answers.Travel.ShouldBe(Some.Travel);
        (await ReadAsync(t => t.Files.FindAsync("file-key-77", default)))!.Name.ShouldBe("du-lieu.json");
        (await ReadAsync(t => t.Otps.LatestAsync(Some.Chat(), default)))!.Phone.ShouldBe(Some.Phone());
        (await ReadAsync(t => t.WebActivities.AfterAsync("web-conversation-5", 0, 9, default))).Count.ShouldBe(1);
        (await ReadAsync(t => t.Outbox.UnfinishedAsync(default))).Count.ShouldBe(1);
        (await ReadAsync(t => t.DeadLetters.ListAsync(9, default))).Count.ShouldBe(1);
        (await ReadAsync(t => t.Feedback.FindAsync(1, default))).ShouldBe(Some.Feedback(1));
    }

    [Fact]
    public async Task A_rotation_that_was_stopped_goes_on_where_it_was()
    {
        for (var id = 1; id <= 450; id++)
        {
            var resident = Some.Resident(id, phone: null);
            await WriteAsync(t => t.Residents.SaveAsync(resident, default));
        }

        Fixture.Ring.Rotate(Now);
        var walk = new ColumnWalk(SealedColumn.ResidentProfile, Fixture.Ring, 200);
        (await WriteAsync(t => new ValueTask<int>(walk.Next(((StoreTransaction)t).Session)))).ShouldBe(200);

        await Fixture.RestartAsync();

        // 250 residents and the proof of the key.
        (await new Rotation(Store, Fixture.Ring).ReEncryptAsync(default)).ShouldBe(251);
    }

    [Fact]
    public async Task Rows_written_before_the_rotation_read_without_re_encryption()
    {
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1), default));
        Fixture.Ring.Rotate(Now);
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2, phone: 2), default));

        await Fixture.RestartAsync();

        (await ReadAsync(t => t.Residents.FindAsync(new(1), default))).ShouldBe(Some.Resident(1));
        (await ReadAsync(t => t.Residents.FindAsync(new(2), default))).ShouldBe(Some.Resident(2, phone: 2));
    }
}
