using Bot.Domain.Demo;
using Bot.Domain.Records;
using Bot.Domain.Venues;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Demo;

public sealed class DemoVenuesTests : IAsyncDisposable
{
    private readonly TemporaryStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_venues_are_laid_in_once()
    {
        (await SaveAsync()).ShouldBe(DemoVenues.All.Count);
        (await SaveAsync()).ShouldBe(0);
        (await _store.ReadAsync(r => r.Venues.CountAsync(default))).ShouldBe(DemoVenues.All.Count);
    }

    [Fact]
    public void Each_has_a_sound_code_a_known_kind_and_a_commune_of_the_province()
    {
        var office = OfficeFiles.Shipped;

        DemoVenues.All.Select(v => VenueCode.TryParse(v.Code, out _)).ShouldAllBe(r => r == VenueCodeReading.Ok);
        DemoVenues.All.ShouldAllBe(v => office.VenueCategories.Any(c => c.Id == v.Category));
        DemoVenues.All.ShouldAllBe(v => office.Divisions.Find(v.CommuneCode)!.ParentCode == "38");
    }

    private Task<int> SaveAsync() =>
        _store.DoAsync(ChatAddress.Private(ChatAddress.Web, "seed"), TemporaryStore.Start, t => DemoVenues.SaveAsync(t.Records, t.Now, default));
}
