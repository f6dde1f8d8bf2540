using System.IO.Compression;
using System.Text.Json.Nodes;
using Bot.Dialogs.Conversations;
using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.Moving;

namespace Bot.StorageTests.Moving;

/// <summary>What does not fit is told, and leaves nothing behind.</summary>
public sealed class RefusedMoveTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly MoveBed _bed = new();

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_database_that_holds_something_is_left_alone(StoreKind kind)
    {
        var file = await _bed.ExportAsync(await _bed.FullAsync(StoreKind.Sqlite));
        var target = await _bed.NewAsync(kind);
        await target.WriteAsync(t => t.Inbox.TryAddAsync("web", "x", Some.Now, default), default);

        await RefusesAsync(target, file, "not empty: there are rows in inbox");

        (await MoveBed.CountAsync(target, "residents")).ShouldBe(0);
        (await MoveBed.CountAsync(target, "inbox")).ShouldBe(1);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_row_that_the_database_refuses_leaves_nothing_behind(StoreKind kind)
    {
        var file = await _bed.ExportAsync(await _bed.FullAsync(StoreKind.Sqlite));
        Change(file, "resident_chats.ndjson", text => text.Replace(",1,", ",4711,", StringComparison.Ordinal), keepsHash: true);
        var target = await _bed.NewAsync(kind);

        await Should.ThrowAsync<Exception>(() => _bed.ImportAsync(target, file));

        (await MoveBed.CountAsync(target, "residents")).ShouldBe(0);
    }

    [Theory]
    [InlineData("venues.ndjson", "Nhà", "Nhả", "Table venues")]
    [InlineData("audit.ndjson", "staff", "stuff", "The file was changed or damaged; nothing was imported. Table audit")]
    public async Task A_changed_row_is_noticed_and_nothing_stays(string entry, string was, string isNow, string told)
    {
        var file = await _bed.ExportAsync(await _bed.FullAsync(StoreKind.Sqlite));
        Change(file, entry, text => text.Replace(was, isNow, StringComparison.Ordinal));
        var target = await _bed.NewAsync(StoreKind.Postgres);

        await RefusesAsync(target, file, told);

        (await MoveBed.CountAsync(target, "residents")).ShouldBe(0);
    }

    [Fact]
    public async Task A_row_taken_out_is_noticed()
    {
        var file = await _bed.ExportAsync(await _bed.FullAsync(StoreKind.Sqlite));
        Change(file, "inbox.ndjson", text => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

        await RefusesAsync(await _bed.NewAsync(StoreKind.Sqlite), file, "Table inbox: 3 rows");
    }

    [Theory]
    [InlineData("not a row\n", "Row 1 of venues cannot be read")]
    [InlineData("[1,2]\n", "Row 1 of venues cannot be read")]
    [InlineData("[\"x\",null,null,null,null,null,null,null,null,null]\n", "The database refused rows of venues up to row 1")]
    [InlineData("[1", "ends in the middle of a row")]
    public async Task Nonsense_in_place_of_rows_is_told(string text, string told)
    {
        var file = await _bed.ExportAsync(await _bed.FullAsync(StoreKind.Sqlite));
        Change(file, "venues.ndjson", _ => text);

        await RefusesAsync(await _bed.NewAsync(StoreKind.Sqlite), file, told);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_or_is_something_else_is_told()
    {
        var file = await _bed.ExportAsync(await _bed.FullAsync(StoreKind.Sqlite));
        var bytes = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)]);
        var target = await _bed.NewAsync(StoreKind.Sqlite);

        await RefusesAsync(target, file, "no whole export");
        await RefusesAsync(target, _bed.NewFile("zip"), "There is no file");

        using (var zip = ZipFile.Open(Path.Combine(_bed.Folder, "other.zip"), ZipArchiveMode.Create))
        {
            zip.CreateEntry("readme.txt");
        }

        await RefusesAsync(target, Path.Combine(_bed.Folder, "other.zip"), "no export of this service");
    }

    [Theory]
    [InlineData("format", "2", "its format is 2")]
    [InlineData("schema", "1", "The file has schema 1, this program")]
    [InlineData("shape", "\"0\"", "The file has schema")]
    [InlineData("keys", "[1,7]", "lacks key 7")]
    [InlineData("tables", "[]", "does not name the table residents")]
    public async Task A_head_that_does_not_fit_is_told(string name, string value, string told)
    {
        var file = await _bed.ExportAsync(await _bed.FullAsync(StoreKind.Sqlite));
        Change(file, MoveHead.EntryName, text =>
        {
            var head = JsonNode.Parse(text)!;
            head[name] = JsonNode.Parse(value);
            return head.ToJsonString();
        });

        await RefusesAsync(await _bed.NewAsync(StoreKind.Sqlite), file, told);
    }

    [Fact]
    public async Task The_key_ring_of_the_old_database_is_needed()
    {
        var file = await _bed.ExportAsync(await _bed.FullAsync(StoreKind.Sqlite));
        var other = KeyRing.Create(Path.Combine(_bed.Folder, "other.json"), Some.Now);
        var target = await _bed.NewAsync(StoreKind.Sqlite, other);

        (await Should.ThrowAsync<MoveException>(() => new DataImport(target, other).FromAsync(file, default))).Message.ShouldContain("not the key ring of this export");
    }

    private async Task RefusesAsync(IStore target, string file, string told) =>
        (await Should.ThrowAsync<MoveException>(() => _bed.ImportAsync(target, file))).Message.ShouldContain(told);

    /// <summary>As somebody would who edits the file; with the hash put right where they know how.</summary>
    private static void Change(string file, string name, Func<string, string> change, bool keepsHash = false)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var changed = change(MoveBed.Text(zip.GetEntry(name)!));
        Put(zip, name, changed);
        if (keepsHash)
        {
            var head = JsonNode.Parse(MoveBed.Text(zip.GetEntry(MoveHead.EntryName)!))!;
            var table = head["tables"]!.AsArray().First(t => (string)t!["name"]! + ".ndjson" == name)!;
            table["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(changed)));
            Put(zip, MoveHead.EntryName, head.ToJsonString());
        }
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        zip.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
