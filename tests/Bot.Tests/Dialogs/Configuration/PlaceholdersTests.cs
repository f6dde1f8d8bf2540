using Bot.Dialogs.Configuration;
using Bot.Domain.Privacy;
using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Configuration;

public class PlaceholdersTests
{
    [Fact]
    public void Each_contact_of_the_shipped_files_that_reaches_nobody_is_named() =>
        Placeholders.In(OfficeFiles.Shipped).Select(p => $"{p.File}, {p.Key}").ShouldBe(
            ["config/offices.yaml, phone", "config/offices.yaml, email", "config/privacy.yaml, controller: contact: vi", "config/privacy.yaml, controller: contact: en"]);

    [Fact]
    public void An_office_with_contacts_of_its_own_has_none() => Placeholders.In(Own()).ShouldBeEmpty();

    [Theory]
    [InlineData("0710 000 001")]
    [InlineData("+84 710.000.099")]
    public void A_number_only_tests_have_is_one(string phone) =>
        Placeholders.In(Own() with { Office = Own().Office with { Phone = phone } }).Single().Key.ShouldBe("phone");

    [Theory]
    [InlineData("ai@example.com")]
    [InlineData("ai@EXAMPLE.VN")]
    [InlineData("ai@so.example")]
    public void An_address_under_a_name_for_examples_is_one(string email) =>
        Placeholders.In(Own() with { Office = Own().Office with { Email = email } }).Single().Key.ShouldBe("email");

    private static OfficeConfiguration Own() => OfficeFiles.Shipped with
    {
        Office = OfficeFiles.Shipped.Office with { Phone = "0237 000 0000", Email = "hotro@so.test" },
        Privacy = OfficeFiles.Shipped.Privacy with { Contact = new BilingualText("bộ phận dữ liệu, dulieu@so.test", "data desk, dulieu@so.test") },
    };
}
