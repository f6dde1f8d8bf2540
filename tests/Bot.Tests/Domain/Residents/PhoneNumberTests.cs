using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Residents;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Domain.Residents;

public class PhoneNumberTests
{
    private static readonly PhonePlan Real = new(AllowsTestNumbers: false);
    private static readonly PhonePlan Test = new(AllowsTestNumbers: true);

    // The ranges of the national plan, written a second time and simpler, as a check on the type's own pattern.
    private static readonly string[] Prefixes =
    [
        .. Enumerable.Range(0, 10).Select(d => "3" + d), "70", "76", "77", "78", "79", "51", "56", "58", "59", "522", "523", "528", "559",
        .. Enumerable.Range(1, 8).Select(d => "8" + d), "896", "897", "898", "899", .. Enumerable.Range(0, 9).Select(d => "9" + d),
        "990", "991", "993", "994", "995", "996", "997", "998", "999",
    ];

    private static Gen<string> National =>
        from prefix in Gen.Elements(Prefixes)
        from tail in Gen.Choose(0, 9).ListOf(9 - prefix.Length)
        select prefix + string.Concat(tail);

    [Theory]
    [InlineData("0{0}")]
    [InlineData("+84{0}")]
    [InlineData("84{0}")]
    [InlineData("0084{0}")]
    [InlineData("+840{0}")]
    [InlineData("  0{0} ")]
    public void Every_spelling_of_a_number_of_the_plan_is_read(string spelling) =>
        Prop.ForAll(National.ToArbitrary(), n =>
            PhoneNumber.TryParse(string.Format(CultureInfo.InvariantCulture, spelling, n), Real, out var number) && number.Value.E164 == "+84" + n)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_ten_digits_outside_the_plan_are_refused() =>
        Prop.ForAll(Gen.Choose(0, 999_999_999).Select(n => n.ToString("000000000", CultureInfo.InvariantCulture)).ToArbitrary(), n =>
            Prefixes.Any(p => n.StartsWith(p, StringComparison.Ordinal)) == PhoneNumber.TryParse("0" + n, Real, out _))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Separators_and_full_width_digits_do_not_matter() =>
        Prop.ForAll(National.ToArbitrary(), n =>
        {
            var spread = $"０{n[..2]}.{n[2..5]}-{n[5..7]} ({n[7..]})";
            return PhoneNumber.TryParse(spread, Real, out var number) && number.Value.E164 == "+84" + n;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_national_form_has_groups_of_four_three_three() =>
        Prop.ForAll(National.ToArbitrary(), n => Regex.IsMatch(PhoneNumber.FromE164("+84" + n).National, @"^0\d{3} \d{3} \d{3}$"))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("01620000000", "+84320000000")]
    [InlineData("0120 000 0000", "+84700000000")]
    [InlineData("+841990000000", "+84590000000")]
    [InlineData("0129 0000 000", "+84820000000")]
    public void An_old_eleven_digit_number_is_told_apart_with_its_successor(string old, string successor)
    {
        PhoneNumber.Read(old, Real, out var number).ShouldBe(PhoneReading.OldElevenDigits);
        number!.Value.E164.ShouldBe(successor);
        PhoneNumber.TryParse(old, Real, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("02370000000", PhoneReading.LandLine)]
    [InlineData("012", PhoneReading.NotANumber)]
    [InlineData("", PhoneReading.NotANumber)]
    [InlineData("0710000001", PhoneReading.NotANumber)]
    [InlineData("096000000x", PhoneReading.NotANumber)]
    [InlineData("09600000004", PhoneReading.NotANumber)]
    [InlineData("0960000000\n", PhoneReading.Ok)]
    public void Anything_else_says_what_it_is(string text, PhoneReading reading) => PhoneNumber.Read(text, Real, out _).ShouldBe(reading);

    [Fact]
    public void Numbers_for_tests_count_only_where_they_are_allowed()
    {
        PhoneNumber.TryParse("0710 000 001", Real, out _).ShouldBeFalse();
        PhoneNumber.TryParse("0710 000 001", Test, out var number).ShouldBeTrue();
        number!.Value.National.ShouldBe("0710 000 001");
    }

    [Fact]
    public void A_phone_never_shows_itself_by_accident() => $"{PhoneNumber.FromE164("+84710000001")}".ShouldBe("(phone)");

    [Fact]
    public void No_text_makes_reading_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => PhoneNumber.Read(text, Test, out _) is PhoneReading.Ok or PhoneReading.LandLine or PhoneReading.NotANumber or PhoneReading.OldElevenDigits)
            .QuickCheckThrowOnFailure();
}
