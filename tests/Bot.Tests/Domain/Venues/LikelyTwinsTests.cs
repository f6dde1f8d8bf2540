using Bot.Domain.Venues;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Venues;

public sealed class LikelyTwinsTests
{
    private static readonly DateTimeOffset Noon = TemporaryStore.Start;

    [Theory]
    [InlineData("Trường THPT Mẫu", "truong thpt mau", true)]
    [InlineData("Sở Y tế - Thanh Hoá", "Sở Y tế Thanh Hóa", true)]
    [InlineData("Bệnh viện Đa khoa Mẫu", "Bệnh viên Đa khoa Mẫu.", true)]
    [InlineData("Công ty TNHH May Mẫu", "Công ty TNHH Mai Mẫu", true)]
    [InlineData("Cổng 1", "Cổng 2", false)]
    [InlineData("Trường Tiểu học Mẫu số 1", "Trường Tiểu học Mẫu số 2", false)]
    [InlineData("Quán Mai", "Quán Mây", false)]
    [InlineData("Chợ Mẫu", "Siêu thị Mẫu", false)]
    public async Task Two_spellings_of_one_name_in_a_ward_are_likely_one_place(string wanted, string known, bool isTwin) =>
        ((await TwinsAsync(Wanted(wanted), Known(known))).Count > 0).ShouldBe(isTwin);

    [Fact]
    public async Task One_owner_with_two_names_for_one_address_and_kind_is_asked_and_another_owner_is_not()
    {
        var known = Known("Sở Lao động, Thương binh và Xã hội") with { Street = "Số 5, đường Mẫu" };
        var wanted = Wanted("Sở LĐTBXH") with { Street = "so 5 duong mau" };

        (await TwinsAsync(wanted, known, isOwn: true)).ShouldBe([known]);
        (await TwinsAsync(wanted, known)).ShouldBeEmpty();
        (await TwinsAsync(wanted with { Category = "food" }, known, isOwn: true)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Coaches_of_one_name_are_told_apart_by_their_plates()
    {
        (await TwinsAsync(Wanted("Xe khách Mẫu") with { Details = Plate("36B-111.11") }, Known("Xe khách Mẫu") with { Details = Plate("36B-222.22") })).ShouldBeEmpty();
        (await TwinsAsync(Wanted("Xe Mơ") with { Details = Plate("36b11111") }, Known("Xe khách Mẫu") with { Details = Plate("36B-111.11") })).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_hall_may_have_a_wedding_each_day_but_not_two_at_once()
    {
        var known = Known("Tiệc cưới Mẫu") with { Details = At(0, 4) };

        (await TwinsAsync(Wanted("Tiệc cưới Mẫu") with { Details = At(24, 28) }, known)).ShouldBeEmpty();
        (await TwinsAsync(Wanted("Tiệc cưới Mẫu") with { Details = At(3, 7) }, known)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Being_a_twin_does_not_depend_on_which_came_first()
    {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var (one, other) = (Word(random), Word(random));
            ((await TwinsAsync(Wanted(one), Known(other))).Count > 0).ShouldBe((await TwinsAsync(Wanted(other), Known(one))).Count > 0, $"{one} / {other}");
            (await TwinsAsync(Wanted(one), Known(one.ToUpperInvariant()))).Count.ShouldBe(1);
        }
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(8, 20)).Select(_ => "abc ă1"[random.Next(6)])).Trim() + "xy";

    private static ValueTask<IReadOnlyList<Venue>> TwinsAsync(NewVenue wanted, Venue known, bool isOwn = false) =>
        LikelyTwins.OfAsync(wanted, [known], _ => ValueTask.FromResult(isOwn));

    private static Venue Known(string name) => People.Venue() with { Name = name };

    private static NewVenue Wanted(string name)
    {
        VenueName.TryParse(name, out var read).ShouldBeTrue();
        return new NewVenue(read!.Value, "14797", "Số 99 đường Khác", "market");
    }

    private static VenueDetails Plate(string text)
    {
        NumberPlate.TryParse(text, out var plate).ShouldBeTrue();
        return new VenueDetails { Vehicle = new Vehicle(plate!, null) };
    }

    private static VenueDetails At(int from, int to) => new() { Event = EventTimes.Of(Noon.AddHours(from), Noon.AddHours(to)) };
}
