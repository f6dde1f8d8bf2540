using Bot.Dialogs.Conversations;
using Bot.Domain.Privacy;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.StorageTests.Conformance;

/// <summary>A store may remember what it read and wrote. What a piece of work sees is always what the database holds.</summary>
public abstract class RereadTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly ResidentId Person = new(1);

    [Fact]
    public async Task What_an_undone_piece_wrote_is_not_seen_by_the_next()
    {
        await WriteAsync(AllAsync(1958, 1, "A"));
        await ShouldSeeAsync(1958, 1, "A");

        await Should.ThrowAsync<InvalidDataException>(() => WriteAsync(async t =>
        {
            await AllAsync(1999, 2, "B")(t);
            await LookAsync(t);
            throw new InvalidDataException("a bug");
        }));

        await ShouldSeeAsync(1958, 1, "A");
    }

    [Fact]
    public async Task What_a_piece_wrote_is_seen_by_the_next()
    {
        await WriteAsync(AllAsync(1958, 1, "A"));
        await ShouldSeeAsync(1958, 1, "A");

        await WriteAsync(AllAsync(1999, 2, "B"));

        await ShouldSeeAsync(1999, 2, "B");
    }

    [Fact]
    public async Task What_another_program_wrote_is_seen()
    {
        await WriteAsync(AllAsync(1958, 1, "A"));
        await ShouldSeeAsync(1958, 1, "A");

        await using (var other = Fixture.OpenAnother())
        {
            await other.WriteAsync(
                async t =>
                {
                    await AllAsync(1999, 2, "B")(t);
                    return true;
                },
                default);
        }

        await ShouldSeeAsync(1999, 2, "B");
    }

    [Fact]
    public async Task A_withdrawn_consent_a_cut_link_and_a_removed_person_are_seen_at_once()
    {
        await WriteAsync(AllAsync(1958, 1, "A"));
        await ShouldSeeAsync(1958, 1, "A");

        await WriteAsync(t => t.Consents.SaveAsync(Consent() with { WithdrawnAt = Now }, default));
        (await WriteAsync(t => t.Consents.InForceAsync(Person, ConsentPurpose.CheckIn, default))).ShouldBeNull();

        await WriteAsync(t => t.Residents.UnlinkChatAsync(Some.Chat(), default));
        (await WriteAsync(t => t.Residents.FindByChatAsync(Some.Chat(), default))).ShouldBeNull();

        await WriteAsync(t => t.Residents.LinkChatAsync(Some.Chat(), Person, Now, default));
        (await WriteAsync(t => t.Residents.FindByChatAsync(Some.Chat(), default))).ShouldNotBeNull();
        await WriteAsync(t => t.Residents.RemoveAsync(Person, default));
        (await WriteAsync(t => t.Residents.FindByChatAsync(Some.Chat(), default))).ShouldBeNull();
        (await WriteAsync(t => t.Residents.FindAsync(Person, default))).ShouldBeNull();

        await WriteAsync(t => t.Conversations.RemoveAsync(Some.Chat(), default));
        (await WriteAsync(t => t.Conversations.FindAsync(Some.Chat(), default))).ShouldBeNull();
    }

    [Fact]
    public async Task A_merged_person_is_seen_under_the_chats_of_both()
    {
        await WriteAsync(AllAsync(1958, 1, "A"));
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2, phone: 2), default));
        await ShouldSeeAsync(1958, 1, "A");

        await WriteAsync(t => t.Residents.MergeAsync(Person, new ResidentId(2), default));

        (await WriteAsync(t => t.Residents.FindByChatAsync(Some.Chat(), default)))!.Id.Value.ShouldBe(2);
        (await WriteAsync(t => t.Consents.InForceAsync(Person, ConsentPurpose.CheckIn, default))).ShouldBeNull();
        (await WriteAsync(t => t.Consents.InForceAsync(new ResidentId(2), ConsentPurpose.CheckIn, default))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_conversation_with_finer_times_is_seen_as_it_was_kept()
    {
        var saved = Some.Conversation() with { UpdatedAt = Now.AddTicks(7), ExpiresAt = Now.AddMinutes(1).AddTicks(7) };
        await WriteAsync(t => t.Conversations.SaveAsync(saved, default));

        var seen = await WriteAsync(t => t.Conversations.FindAsync(Some.Chat(), default));

        (seen!.UpdatedAt, seen.ExpiresAt).ShouldBe((Now, Now.AddMinutes(1)));
    }

    private static Func<IStoreTransaction, ValueTask> AllAsync(int birthYear, long token, string name) => async t =>
    {
        await t.Residents.SaveAsync(Some.Resident() with { BirthYear = birthYear }, default);
        await t.Residents.LinkChatAsync(Some.Chat(), Person, Now, default);
        await t.Consents.SaveAsync(Consent() with { TextFingerprint = name }, default);
        await t.Venues.SaveAsync(Some.Venue() with { Name = name }, default);
        await t.Conversations.SaveAsync(Some.Conversation(token: token), default);
    };

    private static async ValueTask<(int?, long?, string?, string?)> LookAsync(IStoreTransaction t) => (
        (await t.Residents.FindByChatAsync(Some.Chat(), default))?.BirthYear,
        (await t.Conversations.FindAsync(Some.Chat(), default))?.PromptToken,
        (await t.Consents.InForceAsync(Person, ConsentPurpose.CheckIn, default))?.TextFingerprint,
        ((await t.Venues.LookUpAsync(Some.Code(), default)) as VenueLookup.Found)?.Venue.Name);

    private static Consent Consent() => new()
    {
        Id = 5, Resident = Person, Purpose = ConsentPurpose.CheckIn, TextFingerprint = "f", Language = "vi", GivenAt = Some.Now,
    };

    private async Task ShouldSeeAsync(int birthYear, long token, string name)
    {
        (await WriteAsync(LookAsync)).ShouldBe((birthYear, token, name, name));
        (await WriteAsync(LookAsync)).ShouldBe((birthYear, token, name, name));
    }
}
