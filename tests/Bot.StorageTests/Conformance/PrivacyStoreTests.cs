using Bot.Domain.Privacy;
using Bot.Domain.Residents;

namespace Bot.StorageTests.Conformance;

public abstract class PrivacyStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly ResidentId Person = new(1);

    [Fact]
    public async Task A_consent_is_in_force_until_withdrawn_and_its_proof_stays()
    {
        var given = Given(1, ConsentPurpose.HealthDeclaration);
        await WriteAsync(t => t.Consents.SaveAsync(given, default));
        (await ReadAsync(t => t.Consents.InForceAsync(Person, ConsentPurpose.HealthDeclaration, default))).ShouldBe(given);
        (await ReadAsync(t => t.Consents.InForceAsync(Person, ConsentPurpose.CheckIn, default))).ShouldBeNull();
        (await ReadAsync(t => t.Consents.InForceAsync(new ResidentId(2), ConsentPurpose.HealthDeclaration, default))).ShouldBeNull();

        var withdrawn = given with { WithdrawnAt = Now.AddMinutes(1) };
        await WriteAsync(t => t.Consents.SaveAsync(withdrawn, default));

        (await ReadAsync(t => t.Consents.InForceAsync(Person, ConsentPurpose.HealthDeclaration, default))).ShouldBeNull();
        (await ReadAsync(t => t.Consents.OfAsync(Person, default))).ShouldBe([withdrawn]);
    }

    [Fact]
    public async Task Consents_come_newest_first_and_only_withdrawn_ones_are_purged()
    {
        await WriteAsync(t => t.Consents.SaveAsync(Given(1, ConsentPurpose.CheckIn) with { WithdrawnAt = Now.AddMinutes(2) }, default));
        await WriteAsync(t => t.Consents.SaveAsync(Given(2, ConsentPurpose.CheckIn) with { GivenAt = Now.AddMinutes(3) }, default));

        (await ReadAsync(t => t.Consents.OfAsync(Person, default))).Select(c => c.Id).ShouldBe([2, 1]);
        (await WriteAsync(t => t.Consents.PurgeWithdrawnAsync(Now.AddMinutes(2), 9, default))).ShouldBe(0);
        (await WriteAsync(t => t.Consents.PurgeWithdrawnAsync(Now.AddDays(9), 9, default))).ShouldBe(1);
        (await ReadAsync(t => t.Consents.OfAsync(Person, default))).Single().Id.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_comes_back_whole_and_goes_when_it_expires_or_its_owner_does()
    {
        var content = new byte[700_000];
        new Random(1).NextBytes(content);
        var file = new StoredFile("file/abc", Person, "du-lieu.json", "application/json", content, Now.AddMinutes(10));
        await WriteAsync(t => t.Files.SaveAsync(file, default));
        await WriteAsync(t => t.Files.SaveAsync(file with { Key = "empty", Content = Array.Empty<byte>() }, default));
        await WriteAsync(t => t.Files.SaveAsync(file with { Key = "other", Owner = new ResidentId(2), ExpiresAt = Now.AddMinutes(30) }, default));

        var found = (await ReadAsync(t => t.Files.FindAsync("file/abc", default)))!;
        found.Content.Span.SequenceEqual(content).ShouldBeTrue();
        (found with { Content = file.Content }).ShouldBe(file);
        (await ReadAsync(t => t.Files.FindAsync("empty", default)))!.Content.Length.ShouldBe(0);
        (await ReadAsync(t => t.Files.FindAsync("nothing", default))).ShouldBeNull();

        (await WriteAsync(t => t.Files.PurgeAsync(Now.AddMinutes(10), 1, default))).ShouldBe(1);
        (await WriteAsync(t => t.Files.RemoveOfAsync(Person, default))).ShouldBe(1);
        (await ReadAsync(t => t.Files.FindAsync("other", default))).ShouldNotBeNull();
    }

    private static Consent Given(long id, ConsentPurpose purpose) => new()
    {
        Id = id,
        Resident = Person,
        Purpose = purpose,
        TextFingerprint = "cafe",
        Language = "vi",
        GivenAt = Now,
    };
}
