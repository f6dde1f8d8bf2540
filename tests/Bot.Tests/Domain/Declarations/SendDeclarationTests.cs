using Bot.Domain.Declarations;
using Bot.Domain.Divisions;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Declarations;

public sealed class SendDeclarationTests : IAsyncDisposable
{
    private static readonly ChatAddress Chat = ChatAddress.Private(ChatAddress.Web, "w1");
    private readonly TemporaryStore _store = new();
    private readonly IdSource _ids = new(new Random(1));
    private readonly SendDeclaration _send;

    public SendDeclarationTests() => _send = new SendDeclaration(_ids, OfficeFiles.Shipped.Triage);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Without_consent_to_this_purpose_nothing_is_kept()
    {
        await ConsentAsync(ConsentPurpose.CheckIn);

        (await SendAsync(People.Complete(), new DeclarationSubject.Self())).ShouldBeOfType<DeclarationResult.ConsentMissing>();
        (await _store.ReadAsync(r => r.Declarations.CountAsync(new ResidentId(1), default))).ShouldBe(0);
    }

    [Fact]
    public async Task An_own_declaration_needs_a_complete_profile_and_one_for_another_does_not()
    {
        await ConsentAsync(ConsentPurpose.HealthDeclaration);
        var incomplete = People.Complete() with { Address = null };

        (await SendAsync(incomplete, new DeclarationSubject.Self())).ShouldBeOfType<DeclarationResult.ProfileMissing>();
        (await SendAsync(incomplete, People.Other("Trần Thị Mẫu", 1950))).ShouldBeOfType<DeclarationResult.Accepted>();
    }

    [Fact]
    public async Task What_nobody_must_give_is_asked_with_the_first_declaration_only()
    {
        await ConsentAsync(ConsentPurpose.HealthDeclaration);
        var fresh = People.Complete() with { DetailsOfferedAt = null };

        (await OfferAsync(People.Complete())).ShouldBeNull("it was offered before");
        (await OfferAsync(fresh with { Details = new PersonDetails { IdNumber = IdNumber.TryParse("C0000001", out var id) ? id : null } })).ShouldBeNull("it is known");
        (await OfferAsync(fresh))!.DetailsOfferedAt.ShouldBe(TemporaryStore.Start);
        await SendAsync(fresh, new DeclarationSubject.Self());
        (await OfferAsync(fresh)).ShouldBeNull("this is no first declaration");
    }

    [Fact]
    public async Task It_counts_for_the_time_the_office_set_and_keeps_rules_and_wording()
    {
        await ConsentAsync(ConsentPurpose.HealthDeclaration);

        var kept = (await SendAsync(People.Complete(), new DeclarationSubject.Self())).ShouldBeOfType<DeclarationResult.Accepted>().Declaration;

        kept.ValidUntil.ShouldBe(TemporaryStore.Start + OfficeFiles.Shipped.Triage.Validity);
        kept.RulesVersion.ShouldBe(OfficeFiles.Shipped.Triage.Version);
        kept.TextFingerprint.ShouldBe("t1");
    }

    [Fact]
    public async Task Persons_declared_for_are_remembered_once_as_declared_last()
    {
        await ConsentAsync(ConsentPurpose.HealthDeclaration);
        await SendAsync(People.Complete(), People.Other("Trần Thị Mẫu", 1950));
        await SendAsync(People.Complete(), People.Other("tran thi mau", 1950));
        await SendAsync(People.Complete(), People.Other("Trần Thị Mẫu", 1980));
        await SendAsync(People.Complete(), new DeclarationSubject.Self());

        var persons = await _store.ReadAsync(r => RememberedPersons.OfAsync(r, new ResidentId(1), default));

        persons.Select(p => p.BirthYear).ShouldBe([1980, 1950]);
        persons[1].Name.Value.ShouldBe("tran thi mau");
    }

    private Task<Consent> ConsentAsync(ConsentPurpose purpose) =>
        _store.DoAsync(Chat, TemporaryStore.Start, t => new GiveConsent(_ids).ExecuteAsync(t, new ResidentId(1), purpose, new ConsentWording("c1", "vi"), default));

    private Task<Resident?> OfferAsync(Resident person) => _store.DoAsync(Chat, TemporaryStore.Start, t => OfferDetails.ExecuteAsync(t, person, default));

    private Task<DeclarationResult> SendAsync(Resident by, DeclarationSubject subject) =>
        _store.DoAsync(Chat, TemporaryStore.Start, t => _send.ExecuteAsync(t, new GivenDeclaration(by, subject, new HealthAnswers(), "t1"), default));
}
