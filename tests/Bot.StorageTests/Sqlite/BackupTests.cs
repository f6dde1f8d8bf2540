using Bot.Dialogs.Conversations;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;

namespace Bot.StorageTests.Sqlite;

public sealed class BackupTests : StoreTests<SqliteFixture>
{
    private string BackupFile => Path.Combine(Fixture.Folder, "backup.db");

    [Fact]
    public async Task A_backup_of_a_store_at_work_is_whole_and_restores()
    {
        await SecrecyTests.WriteEverythingAsync(Store, SecrecyTests.Everything());
        using var stop = new CancellationTokenSource();
        var working = WorkAsync(stop.Token);

        var bytes = await Backup().ToAsync(BackupFile, default);
        await stop.CancelAsync();
        await working;

        bytes.ShouldBe(new FileInfo(BackupFile).Length);
        Directory.GetFiles(Fixture.Folder, "*.partial*").ShouldBeEmpty();
        await RestoreAsync();
        (await ReadAsync(t => t.Residents.FindByChatAsync(Some.Chat(), default))).ShouldBe(Some.Resident(1));
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2, phone: 2), default));
    }

    [Fact]
    public async Task A_backup_replaces_no_file()
    {
        await File.WriteAllTextAsync(BackupFile, "precious");

        await Should.ThrowAsync<IOException>(() => Backup().ToAsync(BackupFile, default));

        (await File.ReadAllTextAsync(BackupFile)).ShouldBe("precious");
    }

    [Fact]
    public async Task A_backup_to_a_place_without_room_leaves_nothing_behind()
    {
        await using var disk = await SmallDisk.MountAsync(Fixture.Folder);
        if (disk is null)
        {
            return; // Only root may mount.
        }

        for (var i = 0; i < 60; i++)
        {
            var id = i;
            await WriteAsync(t => t.Files.SaveAsync(new($"f{id}", new(1), "n", "c", new byte[50_000], Now), default));
        }

        await Should.ThrowAsync<StoreUnavailableException>(() => Backup().ToAsync(Path.Combine(disk.Folder, "backup.db"), default));

        Directory.GetFiles(disk.Folder).ShouldBe([disk.Ballast]);
        await Store.CheckAsync(default);
    }

    [Fact]
    public async Task A_backup_can_be_cancelled()
    {
        await Should.ThrowAsync<OperationCanceledException>(() => Backup().ToAsync(BackupFile, new CancellationToken(canceled: true)));

        Directory.GetFiles(Fixture.Folder, "backup*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backup_is_for_the_service_alone_and_holds_nothing_readable()
    {
        await SecrecyTests.WriteEverythingAsync(Store, SecrecyTests.Everything());
        await Backup().ToAsync(BackupFile, default);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(BackupFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        (await File.ReadAllBytesAsync(BackupFile)).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Some.NameText)).ShouldBe(-1);
        var other = KeyRing.Create(Path.Combine(Fixture.Folder, "other.json"), Now);
        Should.Throw<KeyRingException>(() => SqliteStore.Open(new SqliteStoreOptions { Path = BackupFile }, other, TimeProvider.System));
    }

    private SqliteBackup Backup() => new(Fixture.Sqlite, Fixture.Ring);

    private async Task WorkAsync(CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var id = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await WriteAsync(t => t.Inbox.TryAddAsync("telegram", id, Now, default));
        }
    }

    private async Task RestoreAsync()
    {
        await Store.DisposeAsync();
        foreach (var file in Directory.GetFiles(Fixture.Folder, "bot.db*"))
        {
            File.Delete(file);
        }

        File.Move(BackupFile, Fixture.DatabaseFile);
        await Fixture.StartAsync();
    }
}
