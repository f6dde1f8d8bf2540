using Bot.Dialogs.Conversations;
using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.Moving;

namespace Bot.StorageTests;

/// <summary>What must hold of a database of an earlier program once today's has opened it.</summary>
internal static class OldDatabase
{
    /// <summary>Numbers of SQLite's schema in which there first was something to read.</summary>
    private const int Reminders = 3;
    private const int Feedback = 5;
    private const int VenuePeople = 8;
    private const int Units = 10;
    private const int Reports = 11;

    /// <param name="store">Opened by today's program.</param>
    /// <param name="schema">Which of SQLite's schemas it had.</param>
    /// <param name="before">How many rows each of its tables held.</param>
    public static async Task ReadsAsync(IStore store, int schema, IReadOnlyDictionary<string, long> before)
    {
        await NothingIsLostAsync(store, before);
        await EverySealedValueOpensAsync(store);
        await RecordsReadAsync(store);
        (await store.ReadAsync(t => t.Reminders.OfAsync(new(1), default), default)).Count.ShouldBe(schema >= Reminders ? 1 : 0);
        if (schema >= Feedback)
        {
            (await store.ReadAsync(t => t.Feedback.FindAsync(1, default), default)).ShouldBe(Some.Feedback(1));
            (await store.ReadAsync(t => t.Residents.FindAsync(new(2), default), default))!.Details.ShouldBe(Some.Details());
        }

        if (schema >= VenuePeople)
        {
            (await store.ReadAsync(t => t.Venues.FindAsync(new(1), default), default))!.Details.ShouldBe(Some.VenueDetails());
            (await store.ReadAsync(t => t.VenuePeople.FindAsync(1, default), default))!.Label.ShouldBe(Some.Label);
            (await store.ReadAsync(t => t.VenueTransfers.FindAsync(new(1), default), default))!.To.ShouldBe(Some.Phone(5));
        }

        if (schema >= Units)
        {
            (await store.ReadAsync(t => t.Units.FindAsync(new(1), default), default)).ShouldBe(Some.Unit());
            (await store.ReadAsync(t => t.UnitPeople.ByPhoneAsync(Some.Phone(6), default), default)).ShouldBe([Some.UnitPerson(1, phone: 6)]);
            (await store.ReadAsync(t => t.UnitVenues.UnitOfAsync(new(1), default), default))!.Unit.ShouldBe(Some.Unit().Id);
        }

        if (schema >= Reports)
        {
            (await store.ReadAsync(t => t.Reports.FindAsync(new(1), default), default)).ShouldBe(Some.Report(1));
            (await store.ReadAsync(t => t.Reports.VersionsAsync(new(1), default), default)).ShouldBe([Some.ReportVersion(1)]);
            (await store.ReadAsync(t => t.Reports.StepsAsync(1, default), default)).Single().By.ShouldBe(Some.ReportPerson());
            (await store.ReadAsync(t => t.Sheets.LatestAsync(Some.ReportSheet(1).Key, default), default)).ShouldBe(Some.ReportSheet(1));
        }

        (await store.ReadAsync(t => t.Audit.FirstBrokenAsync(default), default)).ShouldBeNull();
        await store.CheckAsync(default);
    }

    private static async Task NothingIsLostAsync(IStore store, IReadOnlyDictionary<string, long> before)
    {
        before.Values.Sum().ShouldBeGreaterThan(10, "the sample has to hold something");
        foreach (var (table, rows) in before)
        {
            (await CountAsync(store, table)).ShouldBe(rows, table);
        }
    }

    private static Task<long> CountAsync(IStore store, string table) => store.ReadAsync(
        t =>
        {
            using var row = ((StoreTransaction)t).Session.Use(new Sql($"SELECT count(*) FROM {table}"));
            row.Step();
            return new ValueTask<long>(row.Long(0));
        },
        default).AsTask();

    private static async Task EverySealedValueOpensAsync(IStore store)
    {
        var opened = await store.ReadAsync(
            t =>
            {
                var session = ((StoreTransaction)t).Session;
                return new ValueTask<int>(SealedColumn.All.Append(SealedColumn.RingProof).Sum(c => Open(session, c)));
            },
            default);
        opened.ShouldBeGreaterThan(10);
    }

    private static int Open(Session session, SealedColumn column)
    {
        using var rows = session.Use(new Sql($"SELECT {column.BlobKey ?? "NULL"}, {column.NumberKey ?? "0"}, {column.Column} FROM {column.Table}"));
        var opened = 0;
        for (; rows.Step(); opened++)
        {
            var blob = column.BlobKey is null ? [] : rows.Blob(0).ToArray();
            session.Cipher.Open(column, RowKey.Of(blob, rows.Long(1)), rows.Blob(2).ToArray());
        }

        return opened;
    }

    private static async Task RecordsReadAsync(IStore store)
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

    /// <summary>The tables of records: those of today, as far as they were there.</summary>
    public static bool IsRecord(string table) => MovedTables.All.Any(t => t.Name == table);
}
