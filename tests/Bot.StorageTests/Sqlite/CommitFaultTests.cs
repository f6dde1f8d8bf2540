using Bot.Dialogs.Conversations;
using Bot.Domain.Venues;
using Bot.Storage;
using Bot.Storage.Sqlite;
using SQLitePCL;

namespace Bot.StorageTests.Sqlite;

/// <summary>What happens when the surroundings fail: nothing is acknowledged that is not kept, and the store comes back by itself.</summary>
public sealed class CommitFaultTests : StoreTests<SqliteFixture>
{
    [Fact]
    public async Task A_failing_commit_fails_every_piece_of_it_and_keeps_none()
    {
        using var hold = await WriterHold.StartAsync(Store);
        var neighbour = WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1), default));
        var breaking = WriteAsync(BreakTheCommit);
        var thrower = WriteAsync<int>(_ => throw new InvalidDataException("a bug"));
        hold.Release();
        await hold.Held;

        (await Should.ThrowAsync<StoreUnavailableException>(() => neighbour)).Message.ShouldContain("Nothing was kept");
        await Should.ThrowAsync<StoreUnavailableException>(() => breaking);
        await Should.ThrowAsync<StoreUnavailableException>(() => thrower);
        (await ReadAsync(t => t.Venues.CountAsync(default))).ShouldBe(0);

        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1), default));
        (await ReadAsync(t => t.Venues.CountAsync(default))).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_failed_commit_wrote_is_not_remembered()
    {
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(token: 1), default));
        using var hold = await WriterHold.StartAsync(Store);
        var lost = WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(token: 2), default));
        var breaking = WriteAsync(BreakTheCommit);
        hold.Release();
        await hold.Held;
        await Should.ThrowAsync<StoreUnavailableException>(() => lost);
        await Should.ThrowAsync<StoreUnavailableException>(() => breaking);

        (await WriteAsync(t => t.Conversations.FindAsync(Some.Chat(), default)))!.PromptToken.ShouldBe(1);
    }

    [Fact]
    public async Task A_size_limit_fails_the_work_with_what_to_do_and_leaves_the_rest_readable()
    {
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1), default));
        await WriteAsync(t => new ValueTask<string>(Connection(t).Pragma("PRAGMA max_page_count = 1")));

        var error = await Should.ThrowAsync<StoreUnavailableException>(() => FillAsync(200));

        error.Message.ShouldContain("full");
        (await ReadAsync(t => t.Venues.FindAsync(new VenueId(1), default))).ShouldNotBeNull();
        await WriteAsync(t => new ValueTask<string>(Connection(t).Pragma("PRAGMA max_page_count = 100000")));
        await FillAsync(200);
    }

    [Fact]
    public async Task A_connection_that_turned_read_only_fails_the_work_and_is_opened_anew()
    {
        await WriteAsync(t => new ValueTask<string>(Connection(t).Pragma("PRAGMA query_only = 1")));

        var error = await Should.ThrowAsync<StoreUnavailableException>(() => Store.CheckAsync(default).AsTask());
        error.Message.ShouldContain("read-only");

        await Store.CheckAsync(default);
        (await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1), default))).ShouldBe(SaveVenue.Saved);
    }

    [Fact]
    public async Task A_lock_of_another_program_is_waited_for_and_then_named()
    {
        using var other = OpenOther();
        other.Script("BEGIN IMMEDIATE");

        var error = await Should.ThrowAsync<StoreUnavailableException>(() => Store.CheckAsync(default).AsTask());
        error.Message.ShouldContain("locked");

        other.Script("ROLLBACK");
        await Store.CheckAsync(default);
    }

    [Fact]
    public async Task A_short_lock_of_another_program_is_not_noticed()
    {
        using var other = OpenOther();
        other.Script("BEGIN IMMEDIATE");
        var writing = WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1), default));
        await Task.Delay(50);
        other.Script("COMMIT");

        (await writing).ShouldBe(SaveVenue.Saved);
    }

    [Fact]
    public async Task A_transaction_that_the_database_ended_on_its_own_takes_its_pieces_along_and_no_later_ones()
    {
        using var hold = await WriterHold.StartAsync(Store);
        var before = WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1, 1), default));
        var ending = WriteAsync(async t =>
        {
            Connection(t).Script("ROLLBACK");
            return await t.Venues.SaveAsync(Some.Venue(2, 2), default);
        });
        var after = WriteAsync(t => t.Venues.SaveAsync(Some.Venue(3, 3), default));
        hold.Release();
        await hold.Held;

        await Should.ThrowAsync<StoreUnavailableException>(() => before);
        await Should.ThrowAsync<StoreUnavailableException>(() => ending);
        (await after).ShouldBe(SaveVenue.Saved);
        (await ReadAsync(t => t.Venues.CountAsync(default))).ShouldBe(1);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_survived()
    {
        await using var disk = await SmallDisk.MountAsync(Fixture.Folder);
        if (disk is null)
        {
            return; // Only root may mount; the size limit above goes the same way through the store.
        }

        var options = Fixture.Options with { Path = Path.Combine(disk.Folder, "bot.db") };
        await using (var store = SqliteStore.Open(options, Fixture.Ring, TimeProvider.System))
        {
            var kept = 0;
            StoreUnavailableException? error = null;
            while (error is null)
            {
                error = await TryWriteAsync(store, ++kept);
            }

            error.Message.ShouldContain("full");
            File.Delete(disk.Ballast);
            (await TryWriteAsync(store, kept)).ShouldBeNull();
            var count = await store.ReadAsync(t => t.Venues.CountAsync(default), default);
            count.ShouldBe(kept);
        }
    }

    [Fact]
    public async Task A_read_only_disk_stops_the_start_with_what_to_do()
    {
        await using var disk = await SmallDisk.MountAsync(Fixture.Folder);
        if (disk is null)
        {
            return; // Only root may mount.
        }

        var options = Fixture.Options with { Path = Path.Combine(disk.Folder, "bot.db") };
        await SqliteStore.Open(options, Fixture.Ring, TimeProvider.System).DisposeAsync();
        await disk.MakeReadOnlyAsync();

        Should.Throw<StoreUnavailableException>(() => SqliteStore.Open(options, Fixture.Ring, TimeProvider.System)).Message.ShouldContain("read-only");
    }

    [Fact]
    public async Task A_file_that_vanished_is_a_fault_and_never_an_empty_database()
    {
        await WriteAsync(t => new ValueTask<string>(Connection(t).Pragma("PRAGMA query_only = 1")));
        foreach (var file in Directory.GetFiles(Fixture.Folder, "bot.db*"))
        {
            File.Delete(file);
        }

        await Should.ThrowAsync<StoreUnavailableException>(() => Store.CheckAsync(default).AsTask());
        await Should.ThrowAsync<StoreUnavailableException>(() => Store.CheckAsync(default).AsTask());
        File.Exists(Fixture.DatabaseFile).ShouldBeFalse();
    }

    private static Connection Connection(IStoreTransaction transaction) => ((SqliteSession)((StoreTransaction)transaction).Session).Connection;

    // A row whose parent is missing is only looked at when the transaction commits.
    private static ValueTask<int> BreakTheCommit(IStoreTransaction transaction)
    {
        Connection(transaction).Script("PRAGMA defer_foreign_keys = ON; INSERT INTO venue_codes (code, venue) VALUES ('X', 404)");
        return new(0);
    }

    private static async Task<StoreUnavailableException?> TryWriteAsync(SqliteStore store, int id)
    {
        try
        {
            var venue = Some.Venue(id, code: id) with { Name = new string('x', 20_000) };
            await store.WriteAsync(t => t.Venues.SaveAsync(venue, default), default);
            return null;
        }
        catch (StoreUnavailableException e)
        {
            return e;
        }
    }

    private Connection OpenOther() => Bot.Storage.Sqlite.Connection.Open(Fixture.DatabaseFile, raw.SQLITE_OPEN_READWRITE, TimeSpan.Zero);

    private async Task FillAsync(int count)
    {
        for (var i = 2; i < count; i++)
        {
            var venue = Some.Venue(i, code: i);
            await WriteAsync(t => t.Venues.SaveAsync(venue, default));
        }
    }
}
