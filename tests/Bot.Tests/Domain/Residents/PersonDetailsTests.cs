using Bot.Domain.Countries;
using Bot.Domain.Residents;

namespace Bot.Tests.Domain.Residents;

public class PersonDetailsTests
{
    [Theory]
    [InlineData("038085000001", "038085000001")]
    [InlineData(" 038 085 000 001 ", "038085000001")]
    [InlineData("038.085.000-001", "038085000001")]
    [InlineData("c1234567", "C1234567")]
    [InlineData("Ｃ１２３４５６７", "C1234567")]
    public void An_id_number_is_letters_and_digits_however_it_was_typed(string typed, string kept)
    {
        IdNumber.TryParse(typed, out var number).ShouldBeTrue();
        number!.Value.Value.ShouldBe(kept);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234")]
    [InlineData("không có")]
    [InlineData("C123_4567")]
    [InlineData("123456789012345678901")]
    [InlineData("C12\ud83d34567")]
    public void Anything_else_is_no_id_number(string? typed) => IdNumber.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("GD4 38 0099887766", "GD4380099887766")]
    [InlineData("0099887766", "0099887766")]
    [InlineData("12345678", "12345678")]
    [InlineData("12345678901234567", "12345678901234567")]
    public void An_insurance_card_has_8_to_17_characters(string typed, string kept)
    {
        InsuranceNumber.TryParse(typed, out var number).ShouldBeTrue();
        number!.Value.Value.ShouldBe(kept);
    }

    [Theory]
    [InlineData("1234567")]
    [InlineData("123456789012345678")]
    [InlineData("GD4/38/0099887766")]
    public void Shorter_longer_or_other_characters_are_no_insurance_card(string typed) => InsuranceNumber.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("an.nguyen@example.vn")]
    [InlineData(" a+b@thu.example.com ")]
    public void An_email_address_is_known_by_its_form(string typed)
    {
        EmailAddress.TryParse(typed, out var address).ShouldBeTrue();
        address!.Value.Value.ShouldBe(typed.Trim());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("an.example.vn")]
    [InlineData("an@example")]
    [InlineData("an@@example.vn")]
    [InlineData("an nguyen@example.vn")]
    [InlineData("an@example.vn, binh@example.vn")]
    [InlineData("an@.vn")]
    [InlineData("an@example..vn")]
    public void Anything_else_is_no_email_address(string? typed) => EmailAddress.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void An_email_address_longer_than_mail_allows_is_refused() =>
        EmailAddress.TryParse("a@" + string.Join('.', Enumerable.Repeat("abcdefghi", 26)), out _).ShouldBeFalse();

    [Theory]
    [InlineData("vn", "VN")]
    [InlineData("LA", "LA")]
    public void A_country_has_two_letters(string text, string kept)
    {
        CountryCode.TryParse(text, out var code).ShouldBeTrue();
        code!.Value.ToString().ShouldBe(kept);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("V")]
    [InlineData("VNM")]
    [InlineData("Đ1")]
    public void Anything_else_is_no_country(string? text) => CountryCode.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Nobody_who_said_nothing_is_a_foreigner_and_nothing_shows_in_a_log()
    {
        PersonDetails.None.Nationality.ShouldBe(CountryCode.Vietnam);
        IdNumber.TryParse("C1234567", out var number).ShouldBeTrue();
        $"{PersonDetails.None} {number}".ShouldBe("(details) (id number)");
    }

    [Fact]
    public void Joining_two_profiles_fills_only_what_is_missing()
    {
        IdNumber.TryParse("C1234567", out var own).ShouldBeTrue();
        IdNumber.TryParse("C7654321", out var other).ShouldBeTrue();
        EmailAddress.TryParse("an@example.vn", out var email).ShouldBeTrue();
        CountryCode.TryParse("LA", out var laos).ShouldBeTrue();

        var joined = new PersonDetails { IdNumber = own }.FilledFrom(new PersonDetails { IdNumber = other, Email = email, Nationality = laos!.Value });

        joined.ShouldBe(new PersonDetails { IdNumber = own, Email = email, Nationality = laos.Value });
    }
}
