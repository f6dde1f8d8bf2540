using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Configuration;

public sealed class LettersReaderTests : IDisposable
{
    private readonly OfficeFilesCopy _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_letter_may_say_less_than_the_shipped_ones()
    {
        File.WriteAllText(
            Path.Combine(_files.Folder, "letters.yaml"),
            """
            format: 1
            letters:
              - { unit: "*", issuer: "{scope}", code: "BC", place: "{province}", subject: "báo cáo {period}", addressees: ["{above}"], opening: ["Kính gửi bảng {period}:"] }
            """);

        var letter = _files.Load().Letters.ShouldHaveSingleItem();

        (letter.Kind, letter.BodyAbove, letter.SignerTitle, letter.Recipients.ArchiveCode).ShouldBe((string.Empty, string.Empty, string.Empty, string.Empty));
    }

    [Theory]
    [InlineData("unit: \"*\"", "unit: \"SO-KHAC\"", "\"letters:\" needs an entry unit: \"*\" for units without one of their own.")]
    [InlineData("unit: \"SO-MAU\"", "unit: \"*\"", "\"unit:\" \"*\" stands twice, keep one.")]
    [InlineData("unit: \"SO-MAU\"", "unit: \"Sở Mẫu!\"", "\"unit:\" takes a unit's code, or \"*\" for all units.")]
    [InlineData("code: \"BC-{code}\"", "code: \"BC-{unit}\"", "\"code:\" there is no {unit}, only {period}, {scope}, {code}, {above}, {province}.")]
    [InlineData("to_report: [\"Lãnh đạo {scope}\"]", "to_report: [\"Lãnh đạo {name}\"]", "\"to_report:\" there is no {name}, only {period}, {scope}, {code}, {above}, {province}.")]
    [InlineData("    body_above: \"{above}\"\n", "    body_obove: \"{above}\"\n", "body_obove")]
    public void What_is_wrong_is_named_with_its_place(string from, string to, string told)
    {
        _files.Change("letters.yaml", from, to);

        var fault = _files.Faults().ShouldHaveSingleItem();

        fault.ShouldStartWith("config/letters.yaml:");
        fault.ShouldContain(told);
    }
}
