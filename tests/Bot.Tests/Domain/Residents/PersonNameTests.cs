using System.Text;
using Bot.Domain.Residents;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Domain.Residents;

public class PersonNameTests
{
    [Theory]
    [InlineData("  nguyễn   văn a ", "NGUYỄN VĂN A")]
    [InlineData("Lê Ý", "LÊ Ý")]
    [InlineData("H'Hen Niê", "H'HEN NIÊ")]
    [InlineData("O’Connor", "O'CONNOR")]
    [InlineData("Đặng Thị Ánh-Mơ", "ĐẶNG THỊ ÁNH-MƠ")]
    [InlineData("ສົມສັກ", "ສົມສັກ")]
    public void Names_of_people_are_read_and_shown_in_capitals(string typed, string shown)
    {
        PersonName.TryParse(typed, out var name).ShouldBeTrue();
        name!.Value.Upper.ShouldBe(shown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("12345")]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("@lan")]
    [InlineData("Lan 😀")]
    [InlineData("😀😀")]
    [InlineData("' -")]
    [InlineData("Lan\u202EnaV")]
    public void Anything_but_a_name_is_refused_or_cleaned(string typed)
    {
        if (PersonName.TryParse(typed, out var name))
        {
            name.Value.Value.ShouldAllBe(c => char.IsLetter(c) || c == ' ');
        }
        else
        {
            name.ShouldBeNull();
        }
    }

    [Fact]
    public void A_name_typed_in_parts_is_the_same_name()
    {
        PersonName.TryParse("Nguyễn Văn Ánh".Normalize(NormalizationForm.FormD), out var parts).ShouldBeTrue();
        PersonName.TryParse("Nguyễn Văn Ánh", out var whole).ShouldBeTrue();
        parts.ShouldBe(whole);
    }

    [Fact]
    public void Piles_of_marks_are_refused()
    {
        var pile = "Z" + new string('\u0317', 3) + "algo";
        PersonName.TryParse(pile, out _).ShouldBeFalse();
    }

    [Fact]
    public void Half_an_emoji_does_not_break_anything() => PersonName.TryParse("Lan \ud83d", out _).ShouldBeFalse();

    [Fact]
    public void A_name_of_256_letters_is_too_long()
    {
        PersonName.TryParse(new string('a', 255), out _).ShouldBeTrue();
        PersonName.TryParse(new string('a', 256), out _).ShouldBeFalse();
    }

    [Fact]
    public void Whatever_is_accepted_is_clean() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
            !PersonName.TryParse(text, out var name)
            || (name.Value.Value.IsNormalized() && name.Value.Value.Trim() == name.Value.Value && name.Value.Value.Length is >= 2 and <= 255
                && !"=+-@'".Contains(name.Value.Value[0], StringComparison.Ordinal)))
        .QuickCheckThrowOnFailure();
}
