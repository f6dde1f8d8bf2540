using Bot.Domain.Venues;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Venues;

public sealed class VenueValuesTests
{
    [Theory]
    [InlineData("  Cửa   hàng\n ABC ", "Cửa hàng ABC")]
    [InlineData("A1", "A1")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("<b>Quán</b>", "<b>Quán</b>")]
    [InlineData("Quán\u202Eabc", "Quánabc")]
    public void A_name_is_one_clean_line(string typed, string kept)
    {
        VenueName.TryParse(typed, out var name).ShouldBeTrue();
        name!.Value.Value.ShouldBe(kept);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("***")]
    [InlineData("\u202E\u200B")]
    [InlineData("")]
    [InlineData(null)]
    public void What_names_nothing_is_no_name(string? typed) => VenueName.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void A_name_of_five_hundred_letters_is_too_long()
    {
        VenueName.TryParse(new string('a', 500), out _).ShouldBeFalse();
        VenueName.TryParse(new string('a', VenuePolicy.LongestName), out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("36b12345", "36B-123.45")]
    [InlineData("36B-1234", "36B-1234")]
    [InlineData("36 B1 123.45", "36B1-123.45")]
    [InlineData("29LD-123.45", "29LD-123.45")]
    public void A_plate_is_kept_in_one_spelling(string typed, string kept)
    {
        NumberPlate.TryParse(typed, out var plate).ShouldBeTrue();
        plate!.Value.ShouldBe(kept);
        NumberPlate.TryParse(plate.Value, out var again).ShouldBeTrue();
        again.ShouldBe(plate);
    }

    [Theory]
    [InlineData("36B-12")]
    [InlineData("ABC")]
    [InlineData("36B-123.456")]
    [InlineData("")]
    public void What_is_no_plate_is_refused(string typed) => NumberPlate.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void An_event_ends_after_it_begins_and_within_a_month()
    {
        var begin = TemporaryStore.Start;
        EventTimes.Of(begin, begin).ShouldBeNull();
        EventTimes.Of(begin, begin.AddMinutes(-1)).ShouldBeNull();
        EventTimes.Of(begin, begin + VenuePolicy.LongestEvent).ShouldNotBeNull();
        EventTimes.Of(begin, begin + VenuePolicy.LongestEvent + TimeSpan.FromSeconds(1)).ShouldBeNull();
    }

    [Fact]
    public void The_code_of_an_event_is_good_until_half_a_day_after_it()
    {
        var end = TemporaryStore.Start;
        var venue = People.Venue() with { Details = new VenueDetails { Event = EventTimes.Of(end.AddHours(-3), end) } };

        venue.IsClosed(end + VenuePolicy.AfterEvent).ShouldBeFalse();
        venue.IsClosed(end + VenuePolicy.AfterEvent + TimeSpan.FromSeconds(1)).ShouldBeTrue();
        (People.Venue() with { IsRetired = true }).IsClosed(end).ShouldBeTrue();
    }
}
