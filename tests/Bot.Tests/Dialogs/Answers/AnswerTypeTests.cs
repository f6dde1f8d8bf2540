using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Residents;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Dialogs.Answers;

public class AnswerTypeTests
{
    private static readonly AnswerContext Morning = new(new DateTimeOffset(2021, 1, 5, 1, 0, 0, TimeSpan.Zero), "vi");

    private static readonly IAnswerType[] All =
    [
        new TextAnswer(), new WholeNumberAnswer(), new DateAnswer(), new PhoneAnswer(new PhonePlan(true)), new OtpAnswer(), new PhotoAnswer(), new QrAnswer([]),
        new ContactAnswer(new PhonePlan(true)), new LocationAnswer(),
    ];

    [Theory]
    [InlineData("26/8/2021", "2021-08-26")]
    [InlineData("26-8-21", "2021-08-26")]
    [InlineData("26.08.2021", "2021-08-26")]
    [InlineData("ngày 26 tháng 8 năm 2021", "2021-08-26")]
    [InlineData("2021-08-26", "2021-08-26")]
    [InlineData("28/12", "2020-12-28")]
    [InlineData("3/1", "2021-01-03")]
    [InlineData("29/2", "2020-02-29")]
    [InlineData("hôm nay", "2021-01-05")]
    [InlineData("HOM QUA", "2021-01-04")]
    [InlineData("hôm kia", "2021-01-03")]
    [InlineData("tomorrow", "2021-01-06")]
    public void A_date_is_read_as_people_write_it(string typed, string expected) => Read(new DateAnswer(), typed).ShouldBe(expected);

    [Theory]
    [InlineData("31/2")]
    [InlineData("2021-02-30")]
    [InlineData("0/1")]
    [InlineData("26/8/9999")]
    [InlineData("26")]
    [InlineData("1/2/3/4")]
    [InlineData("hôm nào đó")]
    public void What_is_no_day_is_refused(string typed) => Read(new DateAnswer(), typed).ShouldBeNull();

    [Theory]
    [InlineData("1958", "1958")]
    [InlineData(" 1.234 ", "1234")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("٣", "3")]
    [InlineData("007", "7")]
    public void A_whole_number_is_read_with_thousands_and_in_any_digits(string typed, string expected) => Read(new WholeNumberAnswer(), typed).ShouldBe(expected);

    [Theory]
    [InlineData("1.5")]
    [InlineData("-3")]
    [InlineData("12345678901")]
    [InlineData("ba")]
    [InlineData("1.2345")]
    [InlineData(".123")]
    public void What_is_no_whole_number_is_refused(string typed) => Read(new WholeNumberAnswer(), typed).ShouldBeNull();

    [Theory]
    [InlineData("123 456")]
    [InlineData("123-456")]
    [InlineData("\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16")]
    public void A_code_may_have_blanks_and_wide_digits(string typed) => Read(new OtpAnswer(), typed).ShouldBe("123456");

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("mã 123456")]
    public void A_code_has_six_digits_and_nothing_else(string typed) => Read(new OtpAnswer(), typed).ShouldBeNull();

    [Fact]
    public void Letters_in_parts_become_whole_and_invisible_signs_go()
    {
        Read(new TextAnswer(), "\u200f Nguye\u0302\u0303n\n  Va\u0306n \u202e").ShouldBe("Nguyễn Văn");
        Read(new TextAnswer(), " \u200b \n ").ShouldBeNull();
        Read(new TextAnswer(), new string('a', 10_000)).ShouldBeNull();
    }

    [Fact]
    public void A_tower_of_marks_is_cut_down_to_what_a_letter_can_have()
    {
        var tower = "a" + string.Concat(Enumerable.Repeat("\u0315\u031b\u0340\u0489", 50));

        TypedText.Tame(tower).Length.ShouldBeLessThanOrEqualTo(3);
        TypedText.Tame("Tie\u0302\u0301ng Vie\u0323\u0302t 👩‍🌾").ShouldBe("Tie\u0302\u0301ng Vie\u0323\u0302t 👩‍🌾");
        TypedText.Tame("a\ud83d").ShouldBe("a\uFFFD");
    }

    [Fact]
    public void Only_the_own_card_is_an_answer()
    {
        var phone = new PhoneAnswer(new PhonePlan(true));

        phone.Read(new InboundContent.Contact("84710000001", true), Morning)!.Value.ShouldBe("+84710000001");
        phone.Read(new InboundContent.Contact("84710000001", false), Morning).ShouldBeNull();
    }

    [Theory]
    [InlineData(91, 0)]
    [InlineData(0, 181)]
    [InlineData(double.NaN, 0)]
    public void A_place_outside_the_earth_is_none(double latitude, double longitude) =>
        new LocationAnswer().Read(new InboundContent.Location(latitude, longitude), Morning).ShouldBeNull();

    [Fact]
    public void No_text_makes_a_reader_fall_and_what_was_read_fits_again() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        text => All.All(type => text is null
            || type.Read(new InboundContent.Text(text), Morning) is not { } answer
            || (type.Fits(answer, Morning) && type.Show(answer, "vi") is not null && type.Mask(answer) is not null))).QuickCheckThrowOnFailure();

    private static string? Read(IAnswerType type, string typed) => type.Read(new InboundContent.Text(typed), Morning)?.Value;
}
