using Bot.Domain.Privacy;
using Bot.Domain.Residents;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Domain.Privacy;

public class MaskingTests
{
    [Theory]
    [InlineData("Nguyễn Văn Mẫu", "NGUYỄN VĂN ***")]
    [InlineData("Mẫu", "M***")]
    [InlineData("Ngọc Ánh", "NGỌC ***")]
    public void A_name_loses_its_last_word(string name, string masked)
    {
        PersonName.TryParse(name, out var parsed).ShouldBeTrue();
        Masking.Name(parsed!.Value).ShouldBe(masked);
    }

    [Fact]
    public void A_phone_loses_its_last_three_digits() =>
        Prop.ForAll(Gen.Choose(0, 999).ToArbitrary(), n =>
        {
            var masked = Masking.Phone(PhoneNumber.FromE164($"+84960000{n:000}"));
            return masked == "0960 000 ***";
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("038085001234", "******001234")]
    [InlineData("123456", "******")]
    [InlineData("1234", "****")]
    public void A_papers_number_loses_its_first_six_characters(string number, string masked) => Masking.IdNumber(number).ShouldBe(masked);

    [Theory]
    [InlineData("mau@example.vn", "m***@example.vn")]
    [InlineData("ạ@example.vn", "ạ***@example.vn")]
    public void An_email_address_keeps_one_letter_before_the_at(string address, string masked)
    {
        EmailAddress.TryParse(address, out var parsed).ShouldBeTrue();
        Masking.Email(parsed!.Value).ShouldBe(masked);
    }
}
