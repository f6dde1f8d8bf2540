using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Residents;

public sealed class ClaimPhoneTests : IAsyncDisposable
{
    private static readonly PhoneNumber Phone = PhoneNumber.FromE164("+84710000001");
    private static readonly ChatAddress OnTelegram = ChatAddress.Private(ChatAddress.Telegram, "1");
    private static readonly ChatAddress OnWeb = ChatAddress.Private(ChatAddress.Web, "w1");
    private readonly TemporaryStore _store = new();
    private readonly IdSource _ids = new(new Random(7));
    private readonly BeginResident _begin;

    public ClaimPhoneTests() => _begin = new BeginResident(_ids);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_free_phone_becomes_the_persons_own()
    {
        var claim = await ClaimAsync(OnTelegram);

        claim.ShouldBeOfType<PhoneClaim.Mine>().Resident.Phone.ShouldBe(Phone);
    }

    [Fact]
    public async Task A_registered_phone_opens_nothing_before_the_year_of_birth_fits()
    {
        await RegisterAsync(1958);

        (await ClaimAsync(OnWeb)).ShouldBeOfType<PhoneClaim.Registered>();
        (await FindAsync(OnWeb))!.Name.ShouldBeNull();
        (await ConfirmAsync(1959)).ShouldBeOfType<OwnerCheck.Mismatch>();
        (await FindAsync(OnWeb))!.Name.ShouldBeNull();
    }

    [Fact]
    public async Task The_right_year_joins_the_chat_to_the_registered_person_with_what_it_gathered()
    {
        var registered = await RegisterAsync(1958);
        await ClaimAsync(OnWeb);
        var gathered = await FindAsync(OnWeb);
        await AddVisitAsync(gathered!.Id);

        var joined = (await ConfirmAsync(1958)).ShouldBeOfType<OwnerCheck.Joined>();

        joined.Resident.Id.ShouldBe(registered.Id);
        (await FindAsync(OnWeb))!.Id.ShouldBe(registered.Id);
        (await _store.ReadAsync(r => r.CheckIns.CountAsync(registered.Id, default))).ShouldBe(1);
        (await _store.ReadAsync(r => r.Residents.FindAsync(gathered.Id, default))).ShouldBeNull();
    }

    [Fact]
    public async Task After_three_wrong_years_even_the_right_one_waits_a_day()
    {
        await RegisterAsync(1958);
        foreach (var year in new[] { 1950, 1951, 1952 })
        {
            (await ConfirmAsync(year)).ShouldBeOfType<OwnerCheck.Mismatch>();
        }

        (await ConfirmAsync(1958)).ShouldBeOfType<OwnerCheck.TooMany>();
        (await ConfirmAsync(1958, TimeSpan.FromHours(24))).ShouldBeOfType<OwnerCheck.Joined>();
    }

    [Fact]
    public async Task A_new_owner_takes_the_phone_and_nothing_else()
    {
        var former = await RegisterAsync(1958);
        await AddVisitAsync(former.Id);

        var taken = await _store.DoAsync(OnWeb, TemporaryStore.Start, t => new TakeOverPhone(_begin).ExecuteAsync(t, Phone, "vi", default));

        taken.Phone.ShouldBe(Phone);
        taken.Name.ShouldBeNull();
        (await _store.ReadAsync(r => r.CheckIns.CountAsync(taken.Id, default))).ShouldBe(0);
        var left = await _store.ReadAsync(r => r.Residents.FindAsync(former.Id, default));
        left!.Phone.ShouldBeNull();
        left.Name!.Value.Value.ShouldBe("Nguyễn Văn Mẫu");
    }

    [Fact]
    public async Task Signing_out_leaves_the_person_whole()
    {
        var registered = await RegisterAsync(1958);

        await _store.DoAsync(OnTelegram, TemporaryStore.Start, async t =>
        {
            await SignOut.ExecuteAsync(t, default);
            return true;
        });

        (await FindAsync(OnTelegram)).ShouldBeNull();
        (await _store.ReadAsync(r => r.Residents.FindByPhoneAsync(Phone, default)))!.Id.ShouldBe(registered.Id);
    }

    private async Task<Resident> RegisterAsync(int year)
    {
        await ClaimAsync(OnTelegram);
        var name = People.Name("Nguyễn Văn Mẫu");
        var mine = await FindAsync(OnTelegram);
        return await _store.DoAsync(OnTelegram, TemporaryStore.Start, t =>
            SaveProfile.ExecuteAsync(t, mine!, new ProfileChange { Name = name, BirthYear = year }, default));
    }

    private Task<PhoneClaim> ClaimAsync(ChatAddress chat) =>
        _store.DoAsync(chat, TemporaryStore.Start, t => new ClaimPhone(_begin).ExecuteAsync(t, Phone, "vi", default));

    private Task<OwnerCheck> ConfirmAsync(int year, TimeSpan later = default) =>
        _store.DoAsync(OnWeb, TemporaryStore.Start + later, t => new ConfirmOwner(_begin).ExecuteAsync(t, Phone, year, default));

    private Task<Resident?> FindAsync(ChatAddress chat) => _store.ReadAsync(r => r.Residents.FindByChatAsync(chat, default));

    private Task<RecordedVisit> AddVisitAsync(ResidentId resident) =>
        _store.DoAsync(OnWeb, TemporaryStore.Start, async t =>
        {
            await t.Records.Venues.SaveAsync(People.Venue(), default);
            return await new RecordVisit(_ids).ExecuteAsync(t, new Scan(new VenueId(1), resident, ScanSource.Link), default);
        });
}
