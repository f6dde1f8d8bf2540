using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Venues;

public sealed class RegisterVenueTests : IAsyncDisposable
{
    private static readonly ChatAddress Chat = ChatAddress.Private(ChatAddress.Web, "w1");
    private static readonly ResidentId Owner = new(1);
    private readonly TemporaryStore _store = new();
    private readonly RegisterVenue _register = new(new VenueKeeper(new IdSource(new Random(1)), new VenueCodes(new Random(1))));

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Who_registers_a_venue_owns_it_and_it_is_found_by_its_code()
    {
        var venue = (await RegisterAsync("Chợ Mẫu")).ShouldBeOfType<Registration.Registered>().Venue;

        (await _store.ReadAsync(r => r.Venues.LookUpAsync(venue.Code, default))).ShouldBe(new VenueLookup.Found(venue));
        (await _store.ReadAsync(r => r.VenuePeople.RoleAsync(venue.Id, Owner, default))).ShouldBe(VenueRole.Owner);
        (await _store.ReadAsync(r => r.Audit.AboutAsync(venue.Id.ToString(), 9, default))).Single().Action.ShouldBe("venue.registered");
    }

    [Fact]
    public async Task Two_people_who_register_one_place_at_once_make_one_venue_and_one_warning()
    {
        var both = await Task.WhenAll(RegisterAsync("Chợ Mẫu", owner: 1), RegisterAsync("Cho mau", owner: 2));

        both.OfType<Registration.Registered>().Count().ShouldBe(1);
        both.OfType<Registration.Twins>().Single().Venues.Single().Id.ShouldBe(both.OfType<Registration.Registered>().Single().Venue.Id);
    }

    [Fact]
    public async Task A_twin_that_the_person_was_asked_about_is_no_hindrance_and_a_new_one_is()
    {
        var first = (await RegisterAsync("Chợ Mẫu")).ShouldBeOfType<Registration.Registered>().Venue;
        var second = (await RegisterAsync("Chợ Mẫu", 2, first.Id)).ShouldBeOfType<Registration.Registered>().Venue;

        (await RegisterAsync("Chợ Mẫu", 3, first.Id)).ShouldBeOfType<Registration.Twins>().Venues.Select(v => v.Id).ShouldBe([first.Id, second.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task Nobody_registers_more_than_a_days_number()
    {
        for (var i = 0; i < VenuePolicy.DailyRegistrations; i++)
        {
            (await RegisterAsync($"Cổng số {i}")).ShouldBeOfType<Registration.Registered>();
        }

        (await RegisterAsync("Cổng cuối")).ShouldBeOfType<Registration.TooMany>();
        (await RegisterAsync("Cổng cuối", owner: 2)).ShouldBeOfType<Registration.Registered>();
        (await RegisterAsync("Cổng phụ", at: TemporaryStore.Start.AddDays(1))).ShouldBeOfType<Registration.Registered>();
    }

    [Fact]
    public async Task A_code_that_was_ever_used_is_drawn_again()
    {
        var venue = (await RegisterAsync("Chợ Mẫu")).ShouldBeOfType<Registration.Registered>().Venue;
        var sameDice = new VenueCodes(new Random(1));

        var other = await _store.DoAsync(Chat, TemporaryStore.Start, t => sameDice.SaveWithNewCodeAsync(t.Records.Venues, People.Venue(9), default));

        other.Code.ShouldNotBe(venue.Code);
    }

    private Task<Registration> RegisterAsync(string name, long owner = 1, params VenueId[] accepted) => RegisterAsync(name, owner, TemporaryStore.Start, accepted);

    private Task<Registration> RegisterAsync(string name, DateTimeOffset at) => RegisterAsync(name, 1, at);

    private Task<Registration> RegisterAsync(string name, long owner, DateTimeOffset at, params VenueId[] accepted)
    {
        VenueName.TryParse(name, out var read).ShouldBeTrue();
        var wanted = new NewVenue(read!.Value, "14797", $"Số {owner} đường Mẫu", "market");
        return _store.DoAsync(Chat, at, t => _register.ExecuteAsync(t, new ResidentId(owner), wanted, accepted.ToHashSet(), default));
    }
}
