using Bot.Domain.Declarations;
using Bot.Tests.Fakes;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Domain.Declarations;

public class TriageRulesTests
{
    private static readonly TriageRules Shipped = OfficeFiles.Shipped.Triage;

    private static Gen<HealthAnswers> Answers =>
        from symptoms in Gen.SubListOf(Shipped.Symptoms.Select(s => s.Id))
        from contacts in Gen.SubListOf(Shipped.Contacts.Select(c => c.Id))
        from travel in Gen.Elements("", "Hà Nội")
        select new HealthAnswers { Symptoms = [.. symptoms], Contacts = [.. contacts], Travel = travel };

    [Fact]
    public void Nothing_to_tell_is_green() => Shipped.LevelOf(new HealthAnswers()).ShouldBe(TriageLevel.Green);

    [Theory]
    [InlineData("", "case", TriageLevel.Red)]
    [InlineData("fever breathless", "", TriageLevel.Red)]
    [InlineData("fever pneumonia", "", TriageLevel.Red)]
    [InlineData("fever", "", TriageLevel.Yellow)]
    [InlineData("breathless", "", TriageLevel.Yellow)]
    [InlineData("tired", "", TriageLevel.Yellow)]
    [InlineData("", "country", TriageLevel.Yellow)]
    [InlineData("", "signs", TriageLevel.Yellow)]
    public void The_shipped_rules_give_the_levels_of_the_proposal(string symptoms, string contacts, TriageLevel level) =>
        Shipped.LevelOf(new HealthAnswers { Symptoms = Words(symptoms), Contacts = Words(contacts) }).ShouldBe(level);

    [Fact]
    public void Travel_alone_is_yellow() => Shipped.LevelOf(new HealthAnswers { Travel = "Hà Nội" }).ShouldBe(TriageLevel.Yellow);

    [Fact]
    public void Every_answer_gets_a_level_with_advice_in_both_languages() =>
        Prop.ForAll(Answers.ToArbitrary(), a =>
        {
            var advice = Shipped.Advice[Shipped.LevelOf(a)];
            return advice.Vi.Length > 0 && advice.En.Length > 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Telling_more_never_lowers_the_level() =>
        Prop.ForAll(Answers.ToArbitrary(), Gen.Elements(Shipped.Symptoms.Select(s => s.Id)).ToArbitrary(), Gen.Elements(Shipped.Contacts.Select(c => c.Id)).ToArbitrary(), (a, symptom, contact) =>
        {
            var more = a with { Symptoms = [.. a.Symptoms.Append(symptom).Distinct()], Contacts = [.. a.Contacts.Append(contact).Distinct()], Travel = "Lào" };
            return Shipped.LevelOf(more) >= Shipped.LevelOf(a);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_answers_does_not_matter() =>
        Prop.ForAll(Answers.ToArbitrary(), a => Shipped.LevelOf(a) == Shipped.LevelOf(a with { Symptoms = [.. a.Symptoms.Reverse()], Contacts = [.. a.Contacts.Reverse()] }))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_first_rule_that_holds_decides()
    {
        var rules = Shipped with { Rules = [new(TriageLevel.Yellow, new TriageCondition { MinSymptoms = 2 }), new(TriageLevel.Red, new TriageCondition { MinSymptoms = 1 }), new(TriageLevel.Green, null)] };

        rules.LevelOf(new HealthAnswers { Symptoms = ["cough"] }).ShouldBe(TriageLevel.Red);
        rules.LevelOf(new HealthAnswers { Symptoms = ["cough", "fever"] }).ShouldBe(TriageLevel.Yellow);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
