using System.IO.Compression;
using Bot.Dialogs.Conversations;
using Bot.Domain.Residents;
using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.Moving;

namespace Bot.StorageTests.Moving;

/// <summary>Every record goes from either kind of database to either kind.</summary>
public sealed class MoveTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly MoveBed _bed = new();

    public static TheoryData<StoreKind, StoreKind> Ways() => new()
    {
        { StoreKind.Sqlite, StoreKind.Postgres }, { StoreKind.Postgres, StoreKind.Sqlite }, { StoreKind.Sqlite, StoreKind.Sqlite }, { StoreKind.Postgres, StoreKind.Postgres },
    };

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_record_of_every_table_arrives_and_reads_as_before(StoreKind from, StoreKind to)
    {
        var source = await _bed.FullAsync(from);
        var target = await _bed.NewAsync(to);
        var file = await _bed.ExportAsync(source);

        var report = await _bed.ImportAsync(target, file);

        report.Tables.Where(t => t.Rows == 0).Select(t => t.Name).ShouldBeEmpty("the test has to fill every table");
        foreach (var table in report.Tables)
        {
            (await MoveBed.CountAsync(target, table.Name)).ShouldBe(table.Rows, table.Name);
        }

        (await target.ReadAsync(t => t.Residents.FindByPhoneAsync(Some.Phone(), default), default)).ShouldBe(Some.Resident(1));
        (await target.ReadAsync(t => t.Residents.FindByChatAsync(Some.Chat(), default), default)).ShouldBe(Some.Resident(1));
        (await target.ReadAsync(t => t.CheckIns.LatestAnywhereAsync(new(1), default), default)).ShouldBe(Some.CheckIn(1));
        (await target.ReadAsync(t => t.Conversations.FindAsync(Some.Chat(), default), default))!.PromptToken.ShouldBe(7);
        (await target.ReadAsync(t => t.Files.FindAsync("file-key-77", default), default))!.Content.ToArray().ShouldBe("export content"u8.ToArray());
        (await target.ReadAsync(t => t.Audit.FirstBrokenAsync(default), default)).ShouldBeNull();
        (await target.WriteAsync(t => t.Inbox.TryAddAsync("telegram", "1", Some.Now, default), default)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_service_works_on_in_its_new_database(StoreKind from, StoreKind to)
    {
        var target = await _bed.NewAsync(to);
        await _bed.ImportAsync(target, await _bed.ExportAsync(await _bed.FullAsync(from)));

        await MoveBed.AuditAsync(target, 9);
        await target.WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(2), default).Done(), default);

        (await target.ReadAsync(t => t.Audit.FirstBrokenAsync(default), default)).ShouldBeNull();
        await target.CheckAsync(default);
    }

    [Fact]
    public async Task The_same_records_give_the_same_hashes_from_either_database()
    {
        var sqlite = await _bed.FullAsync(StoreKind.Sqlite);
        var postgres = await _bed.NewAsync(StoreKind.Postgres);
        var there = await _bed.ImportAsync(postgres, await _bed.ExportAsync(sqlite));

        var file = _bed.NewFile("zip");
        var back = await new DataExport(postgres, TimeProvider.System).ToAsync(file, default);

        back.Tables.ShouldBe(there.Tables);
    }

    [Fact]
    public async Task An_empty_database_moves_too()
    {
        var target = await _bed.NewAsync(StoreKind.Postgres);

        var report = await _bed.ImportAsync(target, await _bed.ExportAsync(await _bed.NewAsync(StoreKind.Sqlite)));

        report.Tables.Sum(t => t.Rows).ShouldBe(0);
        await MoveBed.AuditAsync(target, 1);
        (await target.ReadAsync(t => t.Audit.FirstBrokenAsync(default), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Rows_under_older_keys_move_and_the_new_database_knows_their_keys()
    {
        var source = await _bed.FullAsync(StoreKind.Sqlite);
        _bed.Ring.Rotate(Some.Now);
        await new Rotation(source, _bed.Ring).ReEncryptAsync(default);
        await source.WriteAsync(t => t.Residents.SaveAsync(Some.Resident(5, phone: 5), default), default);
        var file = await _bed.ExportAsync(source);
        var target = await _bed.NewAsync(StoreKind.Postgres);

        (await _bed.ImportAsync(target, file)).Keys.ShouldBe([1, 2]);

        (await target.ReadAsync(t => t.Residents.FindAsync(new ResidentId(1), default), default)).ShouldBe(Some.Resident(1));
        (await MoveBed.CountAsync(target, "ring_keys")).ShouldBe(2);
    }

    [Fact]
    public async Task The_file_is_for_the_owner_alone_holds_nothing_readable_and_replaces_none()
    {
        var source = await _bed.FullAsync(StoreKind.Sqlite);
        var file = await _bed.ExportAsync(source);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        using (var zip = ZipFile.OpenRead(file))
        {
            var all = string.Concat(zip.Entries.Select(MoveBed.Text));
            foreach (var secret in new[] { Some.NameText, Some.Travel, Some.SymptomNote, Some.EmailText, "710000001", "export content", "web line", "raw body" })
            {
                all.ShouldNotContain(secret);
            }

            all.ShouldContain(Some.Venue().Name);
        }

        await Should.ThrowAsync<IOException>(() => new DataExport(source, TimeProvider.System).ToAsync(file, default));
        Directory.GetFiles(_bed.Folder, "*.partial").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_table_is_moved_or_known_to_stay()
    {
        var source = await _bed.NewAsync(StoreKind.Sqlite);
        var tables = await source.ReadAsync(
            t => new ValueTask<string>(((Storage.Sqlite.SqliteSession)((StoreTransaction)t).Session).Connection.Pragma(
                "SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'QRTZ_%' ORDER BY 1)")),
            default);

        MovedTables.All.Select(t => t.Name).Concat(MovedTables.Staying).Order(StringComparer.Ordinal).ShouldBe(tables.Split(','));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, StoreKind.Postgres)]
    [InlineData(StoreKind.Postgres, StoreKind.Sqlite)]
    public async Task Many_rows_and_large_ones_move(StoreKind from, StoreKind to)
    {
        var source = await _bed.NewAsync(from);
        var random = new Random(7);
        var large = new byte[3_000_000];
        random.NextBytes(large);
        for (var i = 0; i < 12; i++)
        {
            var id = i;
            await source.WriteAsync(t => t.Files.SaveAsync(new($"f{id}", new(1), "n", "c", large, Some.Now), default).Done(), default);
        }

        for (var i = 0; i < 60; i++)
        {
            var first = i * 100;
            await source.WriteAsync(
                async t =>
                {
                    for (var k = 0; k < 100; k++)
                    {
                        await t.Inbox.TryAddAsync("telegram", $"ộ{first + k}", Some.Now, default);
                    }

                    return true;
                },
                default);
        }

        var target = await _bed.NewAsync(to);
        await _bed.ImportAsync(target, await _bed.ExportAsync(source));

        (await MoveBed.CountAsync(target, "inbox")).ShouldBe(6000);
        (await target.ReadAsync(t => t.Files.FindAsync("f11", default), default))!.Content.Length.ShouldBe(large.Length);
    }
}
