using Bot.Domain.Declarations;
using Bot.Domain.Divisions;
using Bot.Domain.Residents;

namespace Bot.StorageTests.Conformance;

public abstract class DeclarationStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly ResidentId Person = new(1);

    [Fact]
    public async Task A_declaration_comes_back_as_added()
    {
        var added = Some.Declaration(1);
        await WriteAsync(t => t.Declarations.AddAsync(added, default));

        var found = (await ReadAsync(t => t.Declarations.LatestOwnAsync(Person, default)))!;

        found.Answers.Symptoms.ShouldBe(added.Answers.Symptoms);
        found.Answers.Contacts.ShouldBe(added.Answers.Contacts);
        found.Answers.Travel.ShouldBe(added.Answers.Travel);
        found.Answers.SymptomNote.ShouldBe(added.Answers.SymptomNote);
        (found with { Answers = added.Answers }).ShouldBe(added);
    }

    [Fact]
    public async Task A_declaration_for_somebody_else_keeps_that_person_and_is_not_ones_own()
    {
        var grandmother = new DeclarationSubject.Other(Some.Name("Bà Mơ"), 1931, Sex.Female, new HomeAddress("38", "14758", "x"), Some.Phone(3)) { Details = Some.Details() };
        var child = new DeclarationSubject.Other(Some.Name("Bé Mơ"), 2020, Sex.Other, null, null);
        await WriteAsync(t => t.Declarations.AddAsync(Some.Declaration(1, minute: 1, subject: grandmother), default));
        await WriteAsync(t => t.Declarations.AddAsync(Some.Declaration(2, minute: 2, subject: child), default));

        (await ReadAsync(t => t.Declarations.LatestOwnAsync(Person, default))).ShouldBeNull();
        (await ReadAsync(t => t.Declarations.SentByAsync(Person, 0, 9, default))).Select(d => d.Subject).ShouldBe([child, grandmother]);
    }

    [Fact]
    public async Task The_newest_own_one_counts_and_all_are_paged_newest_first()
    {
        foreach (var id in new[] { 3, 1, 2 })
        {
            await WriteAsync(t => t.Declarations.AddAsync(Some.Declaration(id, minute: id), default));
        }

        (await ReadAsync(t => t.Declarations.LatestOwnAsync(Person, default)))!.Id.ShouldBe(3);
        (await ReadAsync(t => t.Declarations.SentByAsync(Person, 1, 1, default))).Single().Id.ShouldBe(2);
        (await ReadAsync(t => t.Declarations.CountAsync(Person, default))).ShouldBe(3);
    }

    [Fact]
    public async Task They_can_be_removed_with_their_person_or_by_age()
    {
        await WriteAsync(t => t.Declarations.AddAsync(Some.Declaration(1, resident: 1), default));
        await WriteAsync(t => t.Declarations.AddAsync(Some.Declaration(2, resident: 2, minute: 1), default));
        await WriteAsync(t => t.Declarations.AddAsync(Some.Declaration(3, resident: 2, minute: 9), default));

        (await WriteAsync(t => t.Declarations.RemoveOfAsync(Person, default))).ShouldBe(1);
        (await WriteAsync(t => t.Declarations.PurgeAsync(Now.AddMinutes(5), 9, default))).ShouldBe(1);
        (await ReadAsync(t => t.Declarations.SentByAsync(new ResidentId(2), 0, 9, default))).Single().Id.ShouldBe(3);
    }
}
