using System.Runtime.CompilerServices;
using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;

namespace Bot.StorageTests.Sqlite;

/// <summary>
/// Databases as earlier programs left them, kept in samples/: each must open with today's program, through all migrations since, with every record readable.
/// A sample of a released version is never made anew. For a new version run this test once with UPDATE_SNAPSHOTS=1.
/// </summary>
public sealed class VersionSampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-sample").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_database_of_version_1_opens_and_reads_today()
    {
        await using var store = await OpenSampleAsync(1);

        await ReadsAsBeforeAsync(store);
        (await store.ReadAsync(t => t.Reminders.OfAsync(new(1), default), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_of_version_3_opens_and_reads_today()
    {
        await using var store = await OpenSampleAsync(3);

        await ReadsAsBeforeAsync(store);
        (await store.ReadAsync(t => t.Reminders.OfAsync(new(1), default), default)).Single().IsWanted.ShouldBeFalse();
    }

    private static async Task ReadsAsBeforeAsync(SqliteStore store)
    {
        (await store.ReadAsync(t => t.Residents.FindByPhoneAsync(Some.Phone(), default), default)).ShouldBe(Some.Resident(1));
        (await store.ReadAsync(t => t.Residents.FindByChatAsync(Some.Chat(), default), default)).ShouldBe(Some.Resident(1));
        (await store.ReadAsync(t => t.Venues.LookUpAsync(Some.Code(), default), default)).ShouldBeOfType<Domain.Venues.VenueLookup.Found>();
        (await store.ReadAsync(t => t.CheckIns.LatestAnywhereAsync(new(1), default), default)).ShouldBe(Some.CheckIn(1));
        (await store.ReadAsync(t => t.Declarations.LatestOwnAsync(new(1), default), default))!.Answers.SymptomNote.ShouldBe(Some.SymptomNote);
        (await store.ReadAsync(t => t.Conversations.FindAsync(Some.Chat(), default), default))!.PromptToken.ShouldBe(7);
        (await store.ReadAsync(t => t.Outbox.UnfinishedAsync(default), default)).Single().Message.Text.ShouldContain(Some.NameText);
        (await store.ReadAsync(t => t.DeadLetters.ListAsync(9, default), default)).Single().Chat.ShouldBe(Some.Chat());
        (await store.ReadAsync(t => t.Otps.LatestAsync(Some.Chat(), default), default))!.Phone.ShouldBe(Some.Phone());
        (await store.ReadAsync(t => t.Files.FindAsync("file-key-77", default), default))!.Name.ShouldBe("du-lieu.json");
        (await store.ReadAsync(t => t.WebActivities.AfterAsync("web-conversation-5", 0, 9, default), default)).Count.ShouldBe(1);
        (await store.WriteAsync(t => t.Claims.TryClaimAsync("expire", Some.Chat().ToString(), Some.Now, default), default)).ShouldBeFalse();
    }

    private static string Samples([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "samples");

    private async Task<SqliteStore> OpenSampleAsync(int version)
    {
        var (database, keys) = (Path.Combine(Samples(), $"version-{version}.db"), Path.Combine(Samples(), $"version-{version}.keys.json"));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && version == Migration.Embedded("sqlite").Count)
        {
            await MakeAsync(database, keys);
        }

        var (copy, ringCopy) = (Path.Combine(_folder, "bot.db"), Path.Combine(_folder, "keys.json"));
        File.Copy(database, copy);
        File.Copy(keys, ringCopy);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(ringCopy, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return SqliteStore.Open(new SqliteStoreOptions { Path = copy }, KeyRing.Open(ringCopy, mayCreate: false, Some.Now), TimeProvider.System);
    }

    private static async Task MakeAsync(string database, string keys)
    {
        Directory.CreateDirectory(Samples());
        File.Delete(database);
        File.Delete(keys);
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = database }, KeyRing.Create(keys, Some.Now), TimeProvider.System);
        await SecrecyTests.WriteEverythingAsync(store, SecrecyTests.Everything());
    }
}
