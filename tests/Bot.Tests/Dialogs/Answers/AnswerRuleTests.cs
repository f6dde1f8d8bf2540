using Bot.Dialogs.Actions;
using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;

namespace Bot.Tests.Dialogs.Answers;

public class AnswerRuleTests
{
    private static readonly DialogTurn Turn = new()
    {
        Chat = ChatAddress.Private("web", "1"),
        Now = new DateTimeOffset(2021, 8, 25, 18, 0, 0, TimeSpan.Zero),
        Store = null!,
        Language = "vi",
        IdempotencyKey = string.Empty,
        FlowId = "f",
        TextFingerprint = string.Empty,
        Values = new Dictionary<string, Answer>(),
    };

    [Theory]
    [InlineData("2..3", "ab", true)]
    [InlineData("2..3", "a", false)]
    [InlineData("2..3", "abcd", false)]
    [InlineData("1..1", "👩‍🌾", true)]
    [InlineData("1..1", "ế", true)]
    public async Task Length_counts_what_people_see(string argument, string value, bool isMet) => await Meets(new LengthRule(), argument, Answer.Of(value), isMet);

    [Fact]
    public async Task Length_of_a_choice_counts_its_entries() => await Meets(new LengthRule(), "1..2", Answer.Many(["a", "b", "c"]), false);

    [Theory]
    [InlineData("3..9", "3", true)]
    [InlineData("3..9", "10", false)]
    [InlineData("-5..5", "0", true)]
    public async Task Between_has_both_ends(string argument, string value, bool isMet) => await Meets(new BetweenRule(), argument, Answer.Of(value), isMet);

    [Theory]
    [InlineData("", "2021-08-26", true)]
    [InlineData("", "2021-08-27", false)]
    [InlineData("14", "2021-08-12", true)]
    [InlineData("14", "2021-08-11", false)]
    public async Task A_past_date_goes_by_the_day_in_Vietnam(string argument, string value, bool isMet) => await Meets(new PastDateRule(), argument, Answer.Of(value), isMet);

    [Theory]
    [InlineData("1899", false)]
    [InlineData("1900", true)]
    [InlineData("2021", true)]
    [InlineData("2022", false)]
    public async Task A_year_of_birth_is_of_the_2021_form(string value, bool isMet) => await Meets(new YearOfBirthRule(), string.Empty, Answer.Of(value), isMet);

    [Theory]
    [InlineData("email", "a@b.vn", true)]
    [InlineData("email", "a@b", false)]
    [InlineData("digits", "0123\n", false)]
    [InlineData("plate", "36A-123.45", true)]
    [InlineData("id-number", "000000000001", true)]
    [InlineData("id-number", "C0000001", true)]
    [InlineData("id-number", "không có", false)]
    [InlineData("insurance-number", "0000000001", true)]
    [InlineData("insurance-number", "0000001", false)]
    [InlineData("person-name", "Nguyễn Văn Mẫu", true)]
    [InlineData("letters", "abc1", false)]
    public async Task A_pattern_is_known_by_its_name(string name, string value, bool isMet) => await Meets(new PatternRule(), name, Answer.Of(value), isMet);

    [Fact]
    public void Arguments_that_make_no_sense_are_found_when_files_are_loaded()
    {
        new LengthRule().IsArgumentValid("5..2").ShouldBeFalse();
        new LengthRule().IsArgumentValid("-1..2").ShouldBeFalse();
        new BetweenRule().IsArgumentValid("1-9").ShouldBeFalse();
        new PastDateRule().IsArgumentValid("soon").ShouldBeFalse();
        new PatternRule().IsArgumentValid(".*").ShouldBeFalse();
    }

    private static async Task Meets(IAnswerRule rule, string argument, Answer answer, bool isMet)
    {
        rule.IsArgumentValid(argument).ShouldBeTrue();
        (await rule.IsMetAsync(answer, argument, Turn, default)).ShouldBe(isMet);
    }
}
