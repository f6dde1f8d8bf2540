using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Venues;

public sealed class RunVenueTests : IAsyncDisposable
{
    private static readonly ChatAddress Chat = ChatAddress.Private(ChatAddress.Web, "w1");
    private static readonly VenueId Market = new(1);
    private static readonly Resident Owner = People.Complete(1);
    private static readonly Resident Friend = People.Complete(2);
    private static readonly Resident Stranger = People.Complete(3);
    private readonly TemporaryStore _store = new();
    private readonly IdSource _ids = new(new Random(1));
    private readonly VenueCodes _codes = new(new Random(9));

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    public static TheoryData<VenueRole, VenueDeed, bool> Rights() => new()
    {
        { VenueRole.Owner, VenueDeed.See, true }, { VenueRole.Owner, VenueDeed.Print, true }, { VenueRole.Owner, VenueDeed.Edit, true }, { VenueRole.Owner, VenueDeed.Govern, true },
        { VenueRole.Manager, VenueDeed.See, true }, { VenueRole.Manager, VenueDeed.Print, true }, { VenueRole.Manager, VenueDeed.Edit, true }, { VenueRole.Manager, VenueDeed.Govern, false },
        { VenueRole.Controller, VenueDeed.See, true }, { VenueRole.Controller, VenueDeed.Print, false }, { VenueRole.Controller, VenueDeed.Edit, false }, { VenueRole.Controller, VenueDeed.Govern, false },
    };

    [Theory]
    [MemberData(nameof(Rights))]
    public void Each_role_may_do_its_own_and_no_more(VenueRole role, VenueDeed deed, bool may) => VenueRights.May(role, deed).ShouldBe(may);

    [Fact]
    public async Task A_stranger_with_the_code_can_ask_and_do_nothing_else()
    {
        await OpenAsync();

        (await JoinAsync(Stranger)).ShouldBe((JoinAnswer.Asked, Owner.Id));
        (await DoAsync(t => ChangeVenue.ExecuteAsync(t, Stranger.Id, Market, new VenueChange(Street: "x"), default))).ShouldBeNull();
        (await DoAsync(t => new RenewCode(_codes).ExecuteAsync(t, Stranger.Id, Market, default))).ShouldBeNull();
        (await DoAsync(t => CloseVenue.ExecuteAsync(t, Stranger.Id, Market, true, default))).ShouldBeNull();
        (await DoAsync(t => LabelVenue.ExecuteAsync(t, Stranger.Id, Market, "x", default))).ShouldBeFalse();
        (await DoAsync(t => OfferVenue.ExecuteAsync(t, Stranger, Market, Friend.Phone!.Value, default))).ShouldBe(OfferAnswer.NotAllowed);
        (await AnswerAsync(Stranger, isApproved: true)).ShouldBeNull();
        (await RoleAsync(Stranger)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_is_approved_has_the_role_asked_for_and_may_leave()
    {
        await OpenAsync();
        await JoinAsync(Friend, VenueRole.Controller);
        (await JoinAsync(Friend)).Answer.ShouldBe(JoinAnswer.Waits);

        (await AnswerAsync(Owner, isApproved: true))!.Resident.ShouldBe(Friend.Id);
        (await RoleAsync(Friend)).ShouldBe(VenueRole.Controller);
        (await JoinAsync(Friend)).Answer.ShouldBe(JoinAnswer.HasRole);
        (await _store.ReadAsync(r => r.Audit.AboutAsync(Friend.Id.ToString(), 9, default))).Select(e => e.Action).ShouldContain("venue.join-approved");

        (await DoAsync(t => EndRole.ExecuteAsync(t, Friend.Id, (Friend.Id, Market), default))).ShouldBe(VenueRole.Controller);
        (await RoleAsync(Friend)).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_asks_for_more_than_to_help()
    {
        await OpenAsync();
        await JoinAsync(Friend, VenueRole.Owner);
        await AnswerAsync(Owner, isApproved: true);

        (await RoleAsync(Friend)).ShouldBe(VenueRole.Manager);
    }

    [Fact]
    public async Task Who_was_declined_asks_again_after_a_month_only()
    {
        await OpenAsync();
        await JoinAsync(Friend);
        (await AnswerAsync(Owner, isApproved: false))!.Tie.ShouldBe(VenueTie.Declined);
        (await AnswerAsync(Owner, isApproved: true)).ShouldBeNull("it was answered");

        (await JoinAsync(Friend)).Answer.ShouldBe(JoinAnswer.Declined);
        (await JoinAsync(Friend, at: TemporaryStore.Start + VenuePolicy.RequestLife + TimeSpan.FromMinutes(1))).Answer.ShouldBe(JoinAnswer.Asked);
    }

    [Fact]
    public async Task Somebody_who_tries_many_codes_is_stopped()
    {
        for (var i = 1; i <= VenuePolicy.MostRequestsAtOnce + 1; i++)
        {
            await OpenAsync(i);
        }

        for (var i = 1; i <= VenuePolicy.MostRequestsAtOnce; i++)
        {
            (await JoinAsync(Stranger, venue: i)).Answer.ShouldBe(JoinAnswer.Asked);
        }

        (await JoinAsync(Stranger, venue: VenuePolicy.MostRequestsAtOnce + 1)).Answer.ShouldBe(JoinAnswer.TooMany);
    }

    [Fact]
    public async Task An_owner_removes_others_and_cannot_walk_away()
    {
        await OpenAsync();
        await JoinAsync(Friend);
        await AnswerAsync(Owner, isApproved: true);

        (await DoAsync(t => EndRole.ExecuteAsync(t, Friend.Id, (Owner.Id, Market), default))).ShouldBeNull();
        (await DoAsync(t => EndRole.ExecuteAsync(t, Owner.Id, (Owner.Id, Market), default))).ShouldBeNull();
        (await DoAsync(t => EndRole.ExecuteAsync(t, Owner.Id, (Friend.Id, Market), default))).ShouldBe(VenueRole.Manager);
    }

    [Fact]
    public async Task A_venue_changes_hands_when_both_say_yes()
    {
        await OpenAsync();
        (await OfferAsync(Owner.Phone!.Value)).ShouldBe(OfferAnswer.OwnPhone);
        (await OfferAsync(Friend.Phone!.Value)).ShouldBe(OfferAnswer.Offered);
        (await RoleAsync(Owner)).ShouldBe(VenueRole.Owner);

        (await AcceptAsync(Stranger)).ShouldBeNull("it is for another phone");
        (await AcceptAsync(Friend with { Phone = null })).ShouldBeNull("the phone is not proven");
        (await AcceptAsync(Friend))!.Owner.ShouldBe(Owner.Id);

        (await RoleAsync(Friend)).ShouldBe(VenueRole.Owner);
        (await RoleAsync(Owner)).ShouldBeNull();
        (await AcceptAsync(Friend)).ShouldBeNull("once");
    }

    [Fact]
    public async Task An_offer_ends_after_a_week_with_a_no_or_when_it_is_taken_back()
    {
        await OpenAsync();
        await OfferAsync(Friend.Phone!.Value);
        (await AcceptAsync(Friend, at: TemporaryStore.Start + VenuePolicy.TransferLife + TimeSpan.FromSeconds(1))).ShouldBeNull();
        (await AcceptAsync(Friend, isAccepted: false)).ShouldNotBeNull();
        (await AcceptAsync(Friend)).ShouldBeNull();

        await OfferAsync(Friend.Phone!.Value);
        (await DoAsync(t => OfferVenue.TakeBackAsync(t, Friend.Id, Market, default))).ShouldBeFalse();
        (await DoAsync(t => OfferVenue.TakeBackAsync(t, Owner.Id, Market, default))).ShouldBeTrue();
        (await AcceptAsync(Friend)).ShouldBeNull();
        (await RoleAsync(Owner)).ShouldBe(VenueRole.Owner);
    }

    [Fact]
    public async Task A_venue_is_offered_a_few_times_a_day_only()
    {
        await OpenAsync();
        for (var i = 0; i < VenuePolicy.DailyOffers; i++)
        {
            (await OfferAsync(Friend.Phone!.Value)).ShouldBe(OfferAnswer.Offered);
        }

        (await OfferAsync(Stranger.Phone!.Value)).ShouldBe(OfferAnswer.TooMany);
    }

    [Fact]
    public async Task A_new_code_answers_and_the_old_one_leads_to_it()
    {
        var before = await OpenAsync();
        var renewed = (await DoAsync(t => new RenewCode(_codes).ExecuteAsync(t, Owner.Id, Market, default)))!;

        (await _store.ReadAsync(r => r.Venues.LookUpAsync(before.Code, default))).ShouldBe(new VenueLookup.Replaced(renewed));
        (await _store.ReadAsync(r => r.Venues.LookUpAsync(renewed.Code, default))).ShouldBe(new VenueLookup.Found(renewed));
    }

    [Fact]
    public async Task A_closed_venue_opens_again_with_its_code()
    {
        var venue = await OpenAsync();
        (await DoAsync(t => CloseVenue.ExecuteAsync(t, Owner.Id, Market, true, default)))!.IsRetired.ShouldBeTrue();
        (await _store.ReadAsync(r => r.Venues.LookUpAsync(venue.Code, default))).ShouldBeOfType<VenueLookup.Retired>();
        (await DoAsync(t => new RenewCode(_codes).ExecuteAsync(t, Owner.Id, Market, default))).ShouldBeNull();

        await DoAsync(t => CloseVenue.ExecuteAsync(t, Owner.Id, Market, false, default));
        (await _store.ReadAsync(r => r.Venues.LookUpAsync(venue.Code, default))).ShouldBe(new VenueLookup.Found(venue));
        (await _store.ReadAsync(r => r.Audit.AboutAsync(Market.ToString(), 9, default))).Select(e => e.Action).ShouldBe(["venue.reopened", "venue.retired"]);
    }

    [Fact]
    public async Task A_co_manager_takes_over_only_what_nobody_owns()
    {
        await OpenAsync();
        await JoinAsync(Friend);
        await AnswerAsync(Owner, isApproved: true);
        (await DoAsync(t => TakeOverVenue.ExecuteAsync(t, Friend.Id, Market, default))).ShouldBeFalse();

        await DoAsync(async t => await t.Records.VenuePeople.RemoveOfAsync(Owner.Id, default) > 0);
        (await JoinAsync(Stranger)).Answer.ShouldBe(JoinAnswer.NoOwner);
        (await DoAsync(t => TakeOverVenue.ExecuteAsync(t, Stranger.Id, Market, default))).ShouldBeFalse();
        (await DoAsync(t => TakeOverVenue.ExecuteAsync(t, Friend.Id, Market, default))).ShouldBeTrue();
        (await RoleAsync(Friend)).ShouldBe(VenueRole.Owner);
    }

    private async Task<Venue> OpenAsync(long id = 1) => await DoAsync(async t =>
    {
        await t.Records.Venues.SaveAsync(People.Venue(id), default);
        await t.Records.VenuePeople.SaveAsync(
            new VenuePerson { Id = 100 + id, Venue = new VenueId(id), Resident = Owner.Id, Role = VenueRole.Owner, Tie = VenueTie.Active, Since = t.Now }, default);
        return People.Venue(id);
    });

    private Task<(JoinAnswer Answer, ResidentId? Owner)> JoinAsync(Resident who, VenueRole role = VenueRole.Manager, long venue = 1, DateTimeOffset? at = null) =>
        _store.DoAsync(Chat, at ?? TemporaryStore.Start, t => new AskToJoin(_ids).ExecuteAsync(t, who.Id, new VenueId(venue), role, default));

    private async Task<VenuePerson?> AnswerAsync(Resident owner, bool isApproved)
    {
        var all = (await _store.ReadAsync(r => r.VenuePeople.OfVenueAsync(Market, VenueTie.Asked, default)))
            .Concat(await _store.ReadAsync(r => r.VenuePeople.OfVenueAsync(Market, VenueTie.Declined, default)));
        return await DoAsync(t => AnswerRequest.ExecuteAsync(t, owner.Id, all.First().Id, isApproved, default));
    }

    private Task<OfferAnswer> OfferAsync(PhoneNumber to) => DoAsync(t => OfferVenue.ExecuteAsync(t, Owner, Market, to, default));

    private Task<VenueTransfer?> AcceptAsync(Resident who, bool isAccepted = true, DateTimeOffset? at = null) =>
        _store.DoAsync(Chat, at ?? TemporaryStore.Start, t => new AnswerOffer(_ids).ExecuteAsync(t, who, Market, isAccepted, default));

    private Task<VenueRole?> RoleAsync(Resident who) => _store.ReadAsync(r => r.VenuePeople.RoleAsync(Market, who.Id, default));

    private Task<T> DoAsync<T>(Func<DomainTurn, ValueTask<T>> work) => _store.DoAsync(Chat, TemporaryStore.Start, work);
}
