using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Transcripts;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Host.Rehearsals;

/// <summary>Who runs which demo venue in transcripts. The person is that of <see cref="ResidentsFixtures"/>, the other one Trần Văn Khác, 0710 000 002.</summary>
internal static class VenueFixtures
{
    private static readonly ResidentId Person = new(1);
    private static readonly ResidentId Other = new(2);
    private static readonly PhoneNumber PersonsPhone = PhoneNumber.FromE164("+84710000001");
    private static readonly ChatAddress OthersChat = ChatAddress.Private(ChatAddress.Web, "of-the-other");
    private static readonly PhoneNumber OthersPhone = PhoneNumber.FromE164("+84710000002");

    /// <summary>False when the fixture is none of these.</summary>
    public static async ValueTask<bool> LayInAsync(string[] words, TranscriptMoment moment, IStoreTransaction store)
    {
        switch (words)
        {
            case ["owns", var count]:
                for (var i = 1; i <= Number(count); i++)
                {
                    await SaveAsync(store, new Tie(i, Person, VenueRole.Owner), moment.Now.AddMinutes(-i));
                }

                return true;
            case ["owned", var venue]:
                await OtherAsync(moment, store);
                await SaveAsync(store, new Tie(Number(venue), Other, VenueRole.Owner), moment.Now);
                return true;
            case ["other-blocked"]:
                await store.Conversations.SaveAsync(new ConversationState { Chat = OthersChat, Language = "vi", UpdatedAt = moment.Now, IsUnreachable = true }, default);
                return true;
            case ["helps", var venue, var role]:
                await SaveAsync(store, new Tie(Number(venue), Person, RoleOf(role)), moment.Now);
                return true;
            case ["crew", var venue, var role]:
                await OtherAsync(moment, store);
                await SaveAsync(store, new Tie(Number(venue), Other, RoleOf(role)), moment.Now);
                return true;
            case ["asked", var venue]:
                await OtherAsync(moment, store);
                await SaveAsync(store, new Tie(Number(venue), Other, VenueRole.Manager) { State = VenueTie.Asked }, moment.Now);
                return true;
            default:
                return await LayInOfferAsync(words, moment, store);
        }
    }

    private static async ValueTask<bool> LayInOfferAsync(string[] words, TranscriptMoment moment, IStoreTransaction store)
    {
        switch (words)
        {
            case ["offered", var venue]:
                await OtherAsync(moment, store);
                await SaveAsync(store, new Tie(Number(venue), Other, VenueRole.Owner), moment.Now);
                await store.VenueTransfers.SaveAsync(new VenueTransfer(new VenueId(Number(venue)), Other, PersonsPhone, moment.Now), default);
                return true;
            case ["offers", var venue]:
                await store.VenueTransfers.SaveAsync(new VenueTransfer(new VenueId(Number(venue)), Person, OthersPhone, moment.Now), default);
                return true;
            case ["labelled", var venue, .. var label]:
                var person = await store.VenuePeople.FindAsync(new VenueId(Number(venue)), Person, default);
                await store.VenuePeople.SaveAsync(person! with { Label = string.Join(' ', label) }, default);
                return true;
            default:
                return false;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static VenueRole RoleOf(string word) => Enum.Parse<VenueRole>(word, ignoreCase: true);

    private static ValueTask SaveAsync(IStoreTransaction store, Tie tie, DateTimeOffset since) => store.VenuePeople.SaveAsync(
        new VenuePerson
        {
            Id = (1000 * tie.Who.Value) + tie.Venue, Venue = new VenueId(tie.Venue), Resident = tie.Who, Role = tie.Role, Tie = tie.State, Since = since,
        },
        default);

    private static async ValueTask OtherAsync(TranscriptMoment moment, IStoreTransaction store)
    {
        var name = PersonName.TryParse("Trần Văn Khác", out var read) ? read : throw new InvalidOperationException("not a name");
        await store.Residents.SaveAsync(new Resident { Id = Other, CreatedAt = moment.Now, Phone = OthersPhone, Name = name, BirthYear = 1970 }, default);
        await store.Residents.LinkChatAsync(OthersChat, Other, moment.Now, default);
    }

    private sealed record Tie(int Venue, ResidentId Who, VenueRole Role)
    {
        public VenueTie State { get; init; } = VenueTie.Active;
    }
}
