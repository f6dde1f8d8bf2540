using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.StorageTests.Conformance;

public abstract class ResidentStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task A_resident_comes_back_as_saved()
    {
        var full = Some.Resident(1);
        var bare = new Resident { Id = new ResidentId(2), CreatedAt = Now };

        await WriteAsync(t => t.Residents.SaveAsync(full, default));
        await WriteAsync(t => t.Residents.SaveAsync(bare, default));

        (await ReadAsync(t => t.Residents.FindAsync(full.Id, default))).ShouldBe(full);
        (await ReadAsync(t => t.Residents.FindAsync(bare.Id, default))).ShouldBe(bare);
        (await ReadAsync(t => t.Residents.FindAsync(new ResidentId(3), default))).ShouldBeNull();
    }

    [Fact]
    public async Task The_details_of_a_resident_come_back_and_can_be_emptied_again()
    {
        var detailed = Some.Resident(1) with { Details = Some.Details(), NewsOfferedAt = Now.AddMinutes(3) };
        await WriteAsync(t => t.Residents.SaveAsync(detailed, default));
        (await ReadAsync(t => t.Residents.FindAsync(detailed.Id, default))).ShouldBe(detailed);

        await WriteAsync(t => t.Residents.SaveAsync(detailed with { Details = PersonDetails.None }, default));

        (await ReadAsync(t => t.Residents.FindAsync(detailed.Id, default)))!.Details.ShouldBe(PersonDetails.None);
    }

    [Fact]
    public async Task Saving_again_replaces_the_whole_resident()
    {
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1), default));
        var changed = new Resident { Id = new ResidentId(1), CreatedAt = Now, Phone = Some.Phone(5) };

        (await WriteAsync(t => t.Residents.SaveAsync(changed, default))).ShouldBe(SaveResident.Saved);

        (await ReadAsync(t => t.Residents.FindAsync(changed.Id, default))).ShouldBe(changed);
        (await ReadAsync(t => t.Residents.FindByPhoneAsync(Some.Phone(1), default))).ShouldBeNull();
        (await ReadAsync(t => t.Residents.FindByPhoneAsync(Some.Phone(5), default))).ShouldBe(changed);
    }

    [Fact]
    public async Task A_phone_of_another_resident_is_refused_and_nothing_written()
    {
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1, phone: 1), default));
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2, phone: null), default));

        (await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2, phone: 1) with { BirthYear = 1999 }, default))).ShouldBe(SaveResident.PhoneTaken);
        (await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(3, phone: 1), default))).ShouldBe(SaveResident.PhoneTaken);

        (await ReadAsync(t => t.Residents.FindAsync(new ResidentId(2), default))).ShouldBe(Some.Resident(2, phone: null));
        (await ReadAsync(t => t.Residents.FindAsync(new ResidentId(3), default))).ShouldBeNull();
    }

    [Fact]
    public async Task Many_residents_may_have_no_phone()
    {
        (await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1, phone: null), default))).ShouldBe(SaveResident.Saved);
        (await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2, phone: null), default))).ShouldBe(SaveResident.Saved);
    }

    [Fact]
    public async Task A_chat_speaks_for_the_resident_it_was_last_linked_to()
    {
        await SaveAsync(1, 2);
        await WriteAsync(t => t.Residents.LinkChatAsync(Some.Chat(), new ResidentId(1), Now, default));
        await WriteAsync(t => t.Residents.LinkChatAsync(Some.Chat(), new ResidentId(2), Now, default));

        (await ReadAsync(t => t.Residents.FindByChatAsync(Some.Chat(), default)))!.Id.Value.ShouldBe(2);
        (await ReadAsync(t => t.Residents.ChatsOfAsync(new ResidentId(1), default))).ShouldBeEmpty();
        (await ReadAsync(t => t.Residents.ChatsOfAsync(new ResidentId(2), default))).ShouldBe([Some.Chat()]);

        await WriteAsync(t => t.Residents.UnlinkChatAsync(Some.Chat(), default));
        (await ReadAsync(t => t.Residents.FindByChatAsync(Some.Chat(), default))).ShouldBeNull();
    }

    [Fact]
    public async Task Addresses_that_look_alike_when_joined_stay_apart()
    {
        await SaveAsync(1, 2);
        var first = new ChatAddress("web", "a:b", "c");
        var second = new ChatAddress("web", "a", "b:c");
        await WriteAsync(t => t.Residents.LinkChatAsync(first, new ResidentId(1), Now, default));
        await WriteAsync(t => t.Residents.LinkChatAsync(second, new ResidentId(2), Now, default));

        (await ReadAsync(t => t.Residents.FindByChatAsync(first, default)))!.Id.Value.ShouldBe(1);
        (await ReadAsync(t => t.Residents.FindByChatAsync(second, default)))!.Id.Value.ShouldBe(2);
        (await ReadAsync(t => t.Residents.ChatsOfAsync(new ResidentId(2), default))).ShouldBe([second]);
    }

    [Fact]
    public async Task Merging_moves_all_that_hangs_on_the_first_and_removes_it()
    {
        await SaveAsync(1, 2);
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(), default));
        await WriteAsync(t => t.Residents.LinkChatAsync(Some.Chat("1"), new ResidentId(1), Now, default));
        await WriteAsync(t => t.Residents.LinkChatAsync(Some.Chat("2"), new ResidentId(2), Now.AddSeconds(1), default));
        await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(10, resident: 1), default));
        await WriteAsync(t => t.Declarations.AddAsync(Some.Declaration(11, resident: 1), default));
        await WriteAsync(t => t.Consents.SaveAsync(Consent(12, 1), default));
        await WriteAsync(t => t.Files.SaveAsync(new StoredFile("k", new ResidentId(1), "n", "c", new byte[] { 1 }, Now), default));

        await WriteAsync(t => t.Residents.MergeAsync(new ResidentId(1), new ResidentId(2), default));

        var into = new ResidentId(2);
        (await ReadAsync(t => t.Residents.FindAsync(new ResidentId(1), default))).ShouldBeNull();
        (await ReadAsync(t => t.Residents.ChatsOfAsync(into, default))).ShouldBe([Some.Chat("1"), Some.Chat("2")]);
        (await ReadAsync(t => t.CheckIns.LatestAnywhereAsync(into, default))).ShouldBe(Some.CheckIn(10, resident: 2));
        (await ReadAsync(t => t.Declarations.LatestOwnAsync(into, default)))!.Answers.SymptomNote.ShouldBe(Some.SymptomNote);
        (await ReadAsync(t => t.Consents.OfAsync(into, default))).Single().Id.ShouldBe(12);
        (await ReadAsync(t => t.Files.FindAsync("k", default)))!.Owner.ShouldBe(into);
    }

    [Fact]
    public async Task Merging_a_resident_into_itself_changes_nothing_and_into_nobody_is_refused()
    {
        await SaveAsync(1);

        await WriteAsync(t => t.Residents.MergeAsync(new ResidentId(1), new ResidentId(1), default));
        await Should.ThrowAsync<InvalidOperationException>(() => WriteAsync(t => t.Residents.MergeAsync(new ResidentId(1), new ResidentId(5), default)));

        (await ReadAsync(t => t.Residents.FindAsync(new ResidentId(1), default))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Removing_takes_the_chat_links_and_leaves_the_check_ins_to_their_own_store()
    {
        await SaveAsync(1);
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(), default));
        await WriteAsync(t => t.Residents.LinkChatAsync(Some.Chat(), new ResidentId(1), Now, default));
        await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(10), default));

        await WriteAsync(t => t.Residents.RemoveAsync(new ResidentId(1), default));

        (await ReadAsync(t => t.Residents.FindByChatAsync(Some.Chat(), default))).ShouldBeNull();
        (await ReadAsync(t => t.Residents.FindByPhoneAsync(Some.Phone(1), default))).ShouldBeNull();
        (await ReadAsync(t => t.CheckIns.CountAsync(new ResidentId(1), default))).ShouldBe(1);
    }

    private static Consent Consent(long id, long resident) => new()
    {
        Id = id,
        Resident = new ResidentId(resident),
        Purpose = ConsentPurpose.CheckIn,
        TextFingerprint = "t",
        Language = "vi",
        GivenAt = Now,
    };

    private async Task SaveAsync(params long[] ids)
    {
        foreach (var id in ids)
        {
            await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(id, phone: (int)id), default));
        }
    }
}
