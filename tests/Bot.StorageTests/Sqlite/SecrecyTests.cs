using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Audit;
using Bot.Domain.Otp;
using Bot.Domain.Privacy;
using Bot.Domain.Reminders;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Units;
using Bot.Domain.Venues;
using Bot.Storage.Encryption;
using Bot.Storage;
using Bot.Storage.Sqlite;

namespace Bot.StorageTests.Sqlite;

public sealed class SecrecyTests : StoreTests<SqliteFixture>
{
    [Fact]
    public async Task Nothing_personal_can_be_read_in_the_file()
    {
        await WriteEverythingAsync();

        var bytes = await AllBytesAsync();
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Some.Venue().Name)).ShouldNotBe(-1, "a venue's name is public: it proves that the scan looks at the right bytes");
        foreach (var secret in new[]
        {
            Some.NameText, "Ánh", Some.Street, Some.IdNumberText, Some.EmailText, Some.FeedbackText, "710000004", "710000005", Some.Label, Some.UnitTitle, Some.ReportReason, Some.ReportNote, "710000006", Some.InsuranceText, Some.Travel, Some.SymptomNote, "fever", "+84710000001", "710000001",
            Some.Chat().Chat, "file-key-77", "du-lieu.json", "export content", "raw body", "https://example.vn/v", "web-conversation-5", "web line",
        })
        {
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).ShouldBe(-1, secret);
            bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)).ShouldBe(-1, secret);
        }
    }

    [Fact]
    public async Task A_value_moved_to_another_row_is_refused()
    {
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1, phone: 1), default));
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2, phone: 2), default));
        await ScriptAsync("UPDATE residents SET sealed_profile = (SELECT sealed_profile FROM residents WHERE id = 1) WHERE id = 2");

        await Should.ThrowAsync<SealedValueException>(() => ReadAsync(t => t.Residents.FindAsync(new(2), default)));
        (await ReadAsync(t => t.Residents.FindAsync(new(1), default))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_ring_of_another_service_stops_the_start()
    {
        await Store.DisposeAsync();
        var other = KeyRing.Create(Path.Combine(Fixture.Folder, "other.json"), Now);

        Should.Throw<KeyRingException>(() => SqliteStore.Open(Fixture.Options, other, TimeProvider.System)).Message.ShouldContain("does not belong");

        await Fixture.StartAsync();
    }

    [Theory]
    [InlineData("UPDATE audit SET reason = 'none' WHERE number = 2", 2)]
    [InlineData("UPDATE audit SET at = at + 1 WHERE number = 3", 3)]
    [InlineData("UPDATE audit SET actor = actor || action, action = '' WHERE number = 2", 2)]
    [InlineData("DELETE FROM audit WHERE number = 2", 2)]
    [InlineData("DELETE FROM audit WHERE number = 1", 1)]
    [InlineData("DELETE FROM audit WHERE number = 5", 5)]
    [InlineData("DELETE FROM audit", 1)]
    [InlineData("DELETE FROM audit_end", 6)]
    [InlineData("DELETE FROM audit WHERE number = 5; UPDATE audit_end SET number = 4", 5)]
    [InlineData("UPDATE audit SET chain = (SELECT chain FROM audit WHERE number = 3) WHERE number = 4", 4)]
    public async Task A_touched_audit_shows_where(string tampering, long firstBroken)
    {
        for (var i = 0; i < 5; i++)
        {
            var entry = new AuditEntry(Now.AddMinutes(i), "staff:7", "export", "r1", "order 12");
            await WriteAsync(t => t.Audit.AppendAsync(entry, default));
        }

        await ScriptAsync(tampering);

        (await ReadAsync(t => t.Audit.FirstBrokenAsync(default))).ShouldBe(firstBroken);
    }

    [Theory]
    [InlineData("DELETE FROM audit WHERE number = 3", 3)]
    [InlineData("UPDATE audit_start SET number = 3, chain = (SELECT chain FROM audit WHERE number = 3); DELETE FROM audit WHERE number = 3", 1)]
    [InlineData("UPDATE audit_start SET number = 1", 1)]
    [InlineData("DELETE FROM audit_start", 1)]
    [InlineData("DELETE FROM audit WHERE number = 5", 5)]
    public async Task An_audit_whose_start_was_moved_by_somebody_else_shows_it(string tampering, long firstBroken)
    {
        for (var i = 0; i < 5; i++)
        {
            var entry = new AuditEntry(Now.AddMinutes(i), "staff:7", "export", "r1", "order 12");
            await WriteAsync(t => t.Audit.AppendAsync(entry, default));
        }

        await WriteAsync(t => t.Audit.PurgeAsync(Now.AddMinutes(2), 9, default));
        (await ReadAsync(t => t.Audit.FirstBrokenAsync(default))).ShouldBeNull();

        await ScriptAsync(tampering);

        (await ReadAsync(t => t.Audit.FirstBrokenAsync(default))).ShouldBe(firstBroken);
    }

    [Theory]
    [InlineData("DELETE FROM audit WHERE number = 1")]
    [InlineData("UPDATE audit SET reason = 'none' WHERE number = 2")]
    public async Task A_touched_entry_is_never_removed_as_if_it_were_merely_old(string tampering)
    {
        for (var i = 0; i < 5; i++)
        {
            var entry = new AuditEntry(Now.AddMinutes(i), "staff:7", "export", "r1", "order 12");
            await WriteAsync(t => t.Audit.AppendAsync(entry, default));
        }

        await ScriptAsync(tampering);
        var left = (await ReadAsync(t => t.Audit.AboutAsync("r1", 9, default))).Count;

        await Should.ThrowAsync<AuditBrokenException>(() => WriteAsync(t => t.Audit.PurgeAsync(Now.AddMinutes(4), 9, default)));

        (await ReadAsync(t => t.Audit.AboutAsync("r1", 9, default))).Count.ShouldBe(left);
    }

    internal static async Task WriteEverythingAsync(IStore store, IReadOnlyList<Func<IStoreTransaction, ValueTask>> pieces)
    {
        foreach (var piece in pieces)
        {
            await store.WriteAsync(
                async t =>
                {
                    await piece(t);
                    return true;
                },
                default);
        }
    }

    /// <summary>What is kept today: all of version 1 and what came since, which its sample does not hold.</summary>
    internal static IReadOnlyList<Func<IStoreTransaction, ValueTask>> EverythingToday() =>
    [
        .. Everything(),
        async t => await t.Residents.SaveAsync(Some.Resident(2, phone: 2) with { Details = Some.Details() }, default),
        t => t.Feedback.AddAsync(Some.Feedback(1), default),
        async t => await t.Venues.SaveAsync(Some.Venue() with { Details = Some.VenueDetails() }, default),
        t => t.VenuePeople.SaveAsync(Some.VenuePerson(1) with { Label = Some.Label }, default),
        t => t.VenueTransfers.SaveAsync(new VenueTransfer(new(1), new(1), Some.Phone(5), Now), default),
        t => t.Units.SaveAsync(Some.Unit(), default),
        t => t.UnitPeople.SaveAsync(Some.UnitPerson(1, phone: 6), default),
        t => t.UnitVenues.LinkAsync(new UnitVenue(new(1), new(1), Now), default),
        async t => await t.Reports.SaveAsync(Some.Report(1), default),
        t => t.Reports.AddVersionAsync(Some.ReportVersion(1), default),
        t => t.Reports.AddMakingAsync(new(1), 1, [new(new(1), 1234, 40)], default),
        t => t.Reports.AddStepAsync(
            new ReportStep { Id = 1, About = 1, At = Now, Deed = ReportDeed.Submit, State = ReportState.Submitted, By = Some.ReportPerson(), Reason = Some.ReportReason }, default),
        async t => await t.Sheets.AddAsync(Some.ReportSheet(1), [new SheetRow { Unit = new(1), Name = "Trường Mơ", Report = new ReportId(1), Version = 1 }], default),
        t => t.Reports.SnoozeAsync(Some.Report(1).Key, new(1), Now.AddHours(1), default),
        async t => await t.Nudges.AddAsync(new ReportNudge(Some.Report(1).Key, "due-0800", new(1), Now), default),
        async t => await t.ScanCounts.KeepTotalsAsync(new DateOnly(2026, 11, 20), new(0), 9, default),
        t => t.ScanCounts.CloseThroughAsync(new DateOnly(2026, 11, 20), default),
    ];

    /// <summary>What <see cref="EverythingToday"/> leaves out because nothing of it is sealed.</summary>
    internal static IReadOnlyList<Func<IStoreTransaction, ValueTask>> TheRest() =>
    [
        t => t.Consents.SaveAsync(
            new Consent { Id = 1, Resident = new(1), Purpose = ConsentPurpose.CheckIn, TextFingerprint = "f", Language = "vi", GivenAt = Now, WithdrawnAt = Now }, default),
        t => t.Consents.SaveAsync(new Consent { Id = 2, Resident = new(1), Purpose = ConsentPurpose.CheckIn, TextFingerprint = "f", Language = "en", GivenAt = Now }, default),
        t => t.Conversations.CountDropOffAsync("declare", "symptoms", new DateOnly(2026, 11, 20), default),
        async t => await t.Inbox.TryAddAsync("telegram", "1", Now, default),
        async t => await t.Inbox.TryAddAsync("telegram", "Ế \" \\ \u0001 \ud83d\ude00 '", Now, default),
        async t => await t.Inbox.TryAddAsync("web", "Z", Now, default),
        async t =>
        {
            await t.Outbox.AddAsync(Some.Outgoing(2), default);
            await t.Outbox.CompleteAsync([Some.Outgoing(2)], Now, default);
        },
        t => t.Otps.SaveReceiptAsync(new OtpReceipt("sms", "a", Now, OtpReceiptStatus.Taken), default),
        t => t.Uploads.SaveAsync(new UploadedFile("telegram:1", "0c2d", "file-id", Now), default),
        t => t.DialogTexts.KeepAsync("0a1b", "declare", "Bạn có sốt không?\nCó", Now, default),
    ];

    internal static IReadOnlyList<Func<IStoreTransaction, ValueTask>> Everything() =>
    [
        async t => await t.Residents.SaveAsync(Some.Resident(1), default),
        async t => await t.Venues.SaveAsync(Some.Venue(), default),
        t => t.Residents.LinkChatAsync(Some.Chat(), new(1), Now, default),
        t => t.CheckIns.AddAsync(Some.CheckIn(1), default),
        t => t.Declarations.AddAsync(Some.Declaration(1), default),
        t => t.Conversations.SaveAsync(Some.Conversation(), default),
        t => t.Outbox.AddAsync(Some.Outgoing(1), default),
        t => t.DeadLetters.AddAsync(new DeadLetter(1, Some.Chat(), "5", Now, 3, "x", "raw body"u8.ToArray()), default),
        t => t.Otps.SaveAsync(new OtpChallenge { Chat = Some.Chat(), Phone = Some.Phone(), CodeHash = [1], SentAt = Now, ExpiresAt = Now }, default),
        t => t.Files.SaveAsync(new StoredFile("file-key-77", new(1), "du-lieu.json", "application/json", "export content"u8.ToArray(), Now), default),
        async t => await t.WebActivities.AppendAsync("web-conversation-5", true, Now, "web line"u8.ToArray(), default),
        t => t.Reminders.SaveAsync(new ReminderChoice(new(1), ReminderKind.CheckOut, IsWanted: false, Now), default),
        async t => await t.Claims.TryClaimAsync("expire", Some.Chat().ToString(), Now, default),
    ];

    private Task WriteEverythingAsync() => WriteEverythingAsync(Store, EverythingToday());

    private async Task<byte[]> AllBytesAsync()
    {
        var all = new MemoryStream();
        foreach (var file in Directory.GetFiles(Fixture.Folder, "bot.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await stream.CopyToAsync(all);
        }

        return all.ToArray();
    }

    private Task ScriptAsync(string sql) => WriteAsync(t =>
    {
        ((SqliteSession)((StoreTransaction)t).Session).Connection.Script(sql);
        return default(ValueTask);
    });
}
