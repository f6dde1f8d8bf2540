using System.Text;
using System.Text.Json;
using Bot.Domain.CheckIns;
using Bot.Domain.Countries;
using Bot.Domain.Declarations;
using Bot.Domain.Feedback;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Reminders;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Venues;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Privacy;

public sealed class OwnRightsTests : IAsyncDisposable
{
    private static readonly ChatAddress Chat = ChatAddress.Private(ChatAddress.Web, "w1");
    private static readonly ChatAddress Neighbour = ChatAddress.Private(ChatAddress.Web, "w2");
    private readonly TemporaryStore _store = new();
    private readonly IdSource _ids = new(new Random(1));

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_consent_given_twice_to_one_wording_is_one_consent()
    {
        var first = await ConsentAsync("c1");

        (await ConsentAsync("c1")).ShouldBe(first);
        var second = await ConsentAsync("c2");
        second.Id.ShouldNotBe(first.Id);
        (await _store.ReadAsync(r => r.Consents.OfAsync(new ResidentId(1), default))).Count(c => c.IsInForce).ShouldBe(1);
    }

    [Fact]
    public async Task A_withdrawal_holds_at_once_and_is_noted()
    {
        await ConsentAsync("c1");

        (await WithdrawAsync())!.WithdrawnAt.ShouldBe(TemporaryStore.Start);
        (await WithdrawAsync()).ShouldBeNull();
        (await _store.ReadAsync(r => r.Consents.InForceAsync(new ResidentId(1), ConsentPurpose.CheckIn, default))).ShouldBeNull();
        (await _store.ReadAsync(r => r.Audit.AboutAsync("r1", 5, default))).ShouldContain(e => e.Action == "consent.withdrawn");
    }

    [Fact]
    public async Task News_are_offered_once_and_never_to_who_takes_them()
    {
        await FillAsync(Chat, 1);
        await FillAsync(Neighbour, 2);
        await ConsentAsync("n1", 2, ConsentPurpose.News);

        (await OfferAsync(1))!.NewsOfferedAt.ShouldBe(TemporaryStore.Start);
        (await OfferAsync(1)).ShouldBeNull();
        (await OfferAsync(2)).ShouldBeNull();
        (await _store.ReadAsync(r => r.Residents.FindAsync(new ResidentId(2), default)))!.NewsOfferedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_deletion_takes_everything_but_the_proof_and_leaves_the_neighbour_alone()
    {
        await FillAsync(Chat, 1);
        await FillAsync(Neighbour, 2);
        var export = await ExportAsync(Chat, 1);

        var erased = await _store.DoAsync(Chat, TemporaryStore.Start, t => new EraseOwn(_ids).ExecuteAsync(t, new ResidentId(1), default));

        erased.ShouldSatisfyAllConditions(e => e.CheckIns.ShouldBe(1), e => e.Declarations.ShouldBe(1), e => e.Feedback.ShouldBe(1), e => e.Files.ShouldBe(2), e => e.ConsentsKept.ShouldBe(2));
        (await _store.ReadAsync(r => r.Residents.FindByChatAsync(Chat, default))).ShouldBeNull();
        (await _store.ReadAsync(r => r.Residents.FindByPhoneAsync(PhoneNumber.FromE164("+84710000001"), default))).ShouldBeNull();
        (await _store.ReadAsync(r => r.Files.FindAsync(export.Page.Key, default))).ShouldBeNull();
        (await _store.ReadAsync(r => r.Consents.OfAsync(new ResidentId(1), default))).ShouldAllBe(c => !c.IsInForce);
        (await _store.ReadAsync(r => r.Reminders.OfAsync(new ResidentId(1), default))).ShouldBeEmpty();
        (await _store.ReadAsync(r => r.Reminders.OfAsync(new ResidentId(2), default))).ShouldNotBeEmpty();
        (await _store.ReadAsync(r => r.VenuePeople.CountOfAsync(new ResidentId(1), default))).ShouldBe(0);
        (await _store.ReadAsync(r => r.VenuePeople.CountOfAsync(new ResidentId(2), default))).ShouldBe(1);
        (await _store.ReadAsync(r => r.Venues.FindAsync(new VenueId(1), default))).ShouldNotBeNull("others were there, and its poster hangs");
        (await _store.ReadAsync(r => r.Feedback.ListAsync(onlyOpen: false, 0, 9, default))).Single().Resident.ShouldBe(new ResidentId(2));
        (await _store.ReadAsync(r => r.CheckIns.CountAsync(new ResidentId(2), default))).ShouldBe(1);
        (await _store.ReadAsync(r => r.Declarations.CountAsync(new ResidentId(2), default))).ShouldBe(1);
        (await _store.ReadAsync(r => r.Residents.FindByChatAsync(Neighbour, default))).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_export_holds_all_of_the_person_and_nothing_of_the_neighbour()
    {
        await FillAsync(Chat, 1);
        await FillAsync(Neighbour, 2);

        var export = await ExportAsync(Chat, 1);

        var json = JsonDocument.Parse(export.Json.Content).RootElement;
        json.GetProperty("profile").GetProperty("phone").GetString().ShouldBe("+84710000001");
        json.GetProperty("checkIns").GetArrayLength().ShouldBe(1);
        json.GetProperty("declarations")[0].GetProperty("symptoms")[0].GetString().ShouldBe("cough");
        json.GetProperty("consents").GetArrayLength().ShouldBe(2);
        json.GetProperty("feedback").GetArrayLength().ShouldBe(1);
        json.GetProperty("feedback")[0].GetProperty("text").GetString().ShouldBe("Mã QR ở cửa bị mờ.");
        json.GetProperty("venues")[0].GetProperty("label").GetString().ShouldBe("Nhãn 1");
        Text(export.Page).ShouldContain("Đồng quản lý / Co-manager");
        Text(export.Page).ShouldContain("Địa điểm / A venue");
        json.GetProperty("reminders")[0].GetProperty("wanted").GetBoolean().ShouldBeFalse();
        Text(export.Page).ShouldContain("Ra về / Checking out");
        json.GetProperty("log")[0].GetProperty("action").GetString().ShouldBe("export.made");
        json.GetProperty("profile").GetProperty("nationality").GetString().ShouldBe("LA");
        json.GetProperty("profile").GetProperty("idNumber").GetString().ShouldBe("C0000001");
        Text(export.Page).ShouldContain("Lào / Laos");
        Text(export.Page).ShouldContain("C0000001");
        Text(export.Json).ShouldNotContain("0000002");
        export.Page.ExpiresAt.ShouldBe(TemporaryStore.Start.AddDays(7));
        export.Page.Key.ShouldNotBe(export.Json.Key);
    }

    [Fact]
    public async Task What_people_typed_cannot_become_markup_in_the_page()
    {
        await FillAsync(Chat, 1, travel: "<script>alert(1)</script>");

        var page = Text((await ExportAsync(Chat, 1)).Page);

        page.ShouldContain("&lt;script&gt;");
        page.ShouldNotContain("<script>");
        page.ShouldContain("NGUYỄN VĂN MẪU");
        page.ShouldContain("Ho / Cough");
        page.ShouldContain("Phường Hạc Thành");
    }

    [Fact]
    public async Task What_was_kept_long_enough_goes()
    {
        await FillAsync(Chat, 1);
        var purge = new PurgeExpired(new RetentionTimes());

        (await PurgeAsync(purge, TimeSpan.FromDays(29))).ShouldBe(new PurgedRows(0, 0, 0, 0, 0, 0, 0, 0));
        (await PurgeAsync(purge, TimeSpan.FromDays(31))).ShouldBe(new PurgedRows(0, 1, 0, 0, 0, 0, 0, 0), "no day is closed: its scans are not counted for good");
        await _store.DoAsync(Chat, TemporaryStore.Start, async t =>
        {
            await t.Records.ScanCounts.CloseThroughAsync(VietnamTime.Date(TemporaryStore.Start), default);
            return true;
        });
        (await PurgeAsync(purge, TimeSpan.FromDays(30))).Total.ShouldBe(0, "days go whole");
        (await PurgeAsync(purge, TimeSpan.FromDays(31))).ShouldBe(new PurgedRows(1, 0, 0, 0, 0, 0, 0, 0));
        (await PurgeAsync(purge, TimeSpan.FromDays(181))).ShouldBe(new PurgedRows(0, 0, 1, 0, 0, 0, 0, 0));
    }

    [Fact]
    public void Retention_may_be_set_only_within_its_bounds()
    {
        RetentionPolicy.CheckIns.Allows(TimeSpan.FromDays(13)).ShouldBeFalse();
        RetentionPolicy.CheckIns.Allows(TimeSpan.FromDays(14)).ShouldBeTrue();
        RetentionPolicy.CheckIns.Allows(TimeSpan.FromDays(61)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(31, "Z")]
    [InlineData(1048575, "ZZZZ")]
    [InlineData(1048576, "1000-0")]
    public void A_receipt_number_can_be_read_out(long id, string number) => ReceiptNumber.Of(id).ShouldBe(number);

    [Theory]
    [InlineData("1000-0", 1048576L)]
    [InlineData(" iooo o ", 1048576L)]
    [InlineData("zzzz", 1048575L)]
    [InlineData("7-ZZZZ-ZZZZ-ZZZZ", long.MaxValue)]
    [InlineData("8-0000-0000-0000", null)]
    [InlineData("00000000000000", null)]
    [InlineData("U", null)]
    [InlineData("12.3", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    public void A_receipt_number_is_understood_as_it_was_read_out(string text, long? id)
    {
        ReceiptNumber.TryParse(text, out var read).ShouldBe(id is not null);
        if (id is not null)
        {
            read.ShouldBe(id.Value);
        }
    }

    private static PersonDetails Details => new()
    {
        Nationality = CountryCode.TryParse("LA", out var laos) ? laos.Value : default,
        IdNumber = IdNumber.TryParse("C0000001", out var id) ? id : null,
    };

    private static string Text(StoredFile file) => Encoding.UTF8.GetString(file.Content.Span);

    private Task<PurgedRows> PurgeAsync(PurgeExpired purge, TimeSpan later) =>
        _store.DoAsync(Chat, TemporaryStore.Start, t => purge.ExecuteAsync(t.Records, TemporaryStore.Start + later, default));

    private Task<OwnExport> ExportAsync(ChatAddress chat, long id)
    {
        var office = OfficeFiles.Shipped;
        var export = new ExportOwn(new FixedSecrets(), office.Divisions, office.Countries, office.Triage, office.Privacy.Retention);
        return _store.DoAsync(chat, TemporaryStore.Start, t => export.ExecuteAsync(t, People.Complete(id) with { Details = Details }, default));
    }

    private Task<Consent> ConsentAsync(string wording, long id = 1, ConsentPurpose purpose = ConsentPurpose.CheckIn) =>
        _store.DoAsync(Chat, TemporaryStore.Start, t => new GiveConsent(_ids).ExecuteAsync(t, new ResidentId(id), purpose, new ConsentWording(wording, "vi"), default));

    private Task<Resident?> OfferAsync(long id) => _store.DoAsync(
        Chat, TemporaryStore.Start, async t => await OfferNews.ExecuteAsync(t, (await t.Records.Residents.FindAsync(new ResidentId(id), default))!, default));

    private Task<Consent?> WithdrawAsync() =>
        _store.DoAsync(Chat, TemporaryStore.Start, t => WithdrawConsent.ExecuteAsync(t, new ResidentId(1), ConsentPurpose.CheckIn, default));

    [Fact]
    public async Task Venues_offered_by_or_to_a_deleted_person_are_offered_no_more()
    {
        await FillAsync(Chat, 1);
        await FillAsync(Neighbour, 2);
        await OfferAsync(new VenueTransfer(new VenueId(1), new ResidentId(1), PhoneNumber.FromE164("+84710000002"), TemporaryStore.Start));

        await EraseAsync(2);
        (await _store.ReadAsync(r => r.VenueTransfers.FindAsync(new VenueId(1), default))).ShouldBeNull();

        await OfferAsync(new VenueTransfer(new VenueId(1), new ResidentId(1), PhoneNumber.FromE164("+84710000003"), TemporaryStore.Start));
        await EraseAsync(1);
        (await _store.ReadAsync(r => r.VenueTransfers.FindAsync(new VenueId(1), default))).ShouldBeNull();
    }

    private Task<bool> OfferAsync(VenueTransfer transfer) => _store.DoAsync(Chat, TemporaryStore.Start, async t =>
    {
        await t.Records.VenueTransfers.SaveAsync(transfer, default);
        return true;
    });

    private Task<Erasure> EraseAsync(long id) =>
        _store.DoAsync(Chat, TemporaryStore.Start, t => new EraseOwn(_ids).ExecuteAsync(t, new ResidentId(id), default));

    private async Task FillAsync(ChatAddress chat, long id, string travel = "")
    {
        await ConsentAsync("c1", id);
        await ConsentAsync("h1", id, ConsentPurpose.HealthDeclaration);
        await _store.DoAsync(chat, TemporaryStore.Start, async t =>
        {
            var person = People.Complete(id);
            await t.Records.Residents.SaveAsync(person, default);
            await t.Records.Residents.LinkChatAsync(chat, person.Id, t.Now, default);
            await t.Records.Venues.SaveAsync(People.Venue(), default);
            await new RecordVisit(_ids).ExecuteAsync(t, new Scan(new VenueId(1), person.Id, ScanSource.Link), default);
            await t.Records.VenuePeople.SaveAsync(
                new VenuePerson { Id = id, Venue = new VenueId(1), Resident = person.Id, Role = VenueRole.Manager, Tie = VenueTie.Active, Since = t.Now, Label = $"Nhãn {id}" }, default);
            await ChooseReminder.ExecuteAsync(t, person.Id, ReminderKind.CheckOut, isWanted: false, default);
            await new SendFeedback(_ids).ExecuteAsync(t, person.Id, new GivenFeedback(FeedbackTopic.Venue, "Mã QR ở cửa bị mờ.", person.Phone, "vi"), default);
            var answers = new HealthAnswers { Symptoms = ["cough"], Travel = travel };
            return await new SendDeclaration(_ids, OfficeFiles.Shipped.Triage)
                .ExecuteAsync(t, new GivenDeclaration(person, new DeclarationSubject.Self(), answers, "t1"), default);
        });
    }
}
