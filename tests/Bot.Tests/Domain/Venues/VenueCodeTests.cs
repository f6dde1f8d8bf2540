using Bot.Domain.Venues;

namespace Bot.Tests.Domain.Venues;

public class VenueCodeTests
{
    [Fact]
    public void Every_single_wrong_character_and_every_swap_of_neighbours_is_noticed()
    {
        const string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var random = new Random(20211);
        for (var round = 0; round < 200; round++)
        {
            var code = VenueCode.Create(random).Value;
            VenueCode.TryParse(code, out _).ShouldBe(VenueCodeReading.Ok);
            for (var i = 0; i < code.Length; i++)
            {
                foreach (var wrong in alphabet.Where(c => c != code[i]))
                {
                    VenueCode.TryParse(code[..i] + wrong + code[(i + 1)..], out _).ShouldBe(VenueCodeReading.Mistyped);
                }

                if (i + 1 < code.Length && code[i] != code[i + 1])
                {
                    VenueCode.TryParse(code[..i] + code[i + 1] + code[i] + code[(i + 2)..], out _).ShouldBe(VenueCodeReading.Mistyped);
                }
            }
        }
    }

    [Fact]
    public void No_code_is_a_bare_number_or_can_be_read_as_a_word()
    {
        var random = new Random(20212);
        for (var round = 0; round < 100_000; round++)
        {
            var code = VenueCode.Create(random).Value;
            code.ShouldContain(c => char.IsAsciiLetter(c));
            code.ShouldContain(c => c >= '2' && c <= '9');
        }
    }
}
