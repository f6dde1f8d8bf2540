using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Transcripts;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Domain.Venues;
using Bot.Host.Demo;

namespace Bot.Host.Rehearsals;

/// <summary>
/// Units in transcripts: those of <see cref="DemoUnits"/> without their people, and who is what in them. The person is that of
/// <see cref="ResidentsFixtures"/>, another official is Trần Văn Khác, 0710 000 002.
/// </summary>
internal static class UnitFixtures
{
    private const int RowsOfPerson = 500;
    private const int RowsOfOthers = 600;
    private static readonly ResidentId Person = new(1);
    private static readonly PhoneNumber PersonsPhone = PhoneNumber.FromE164("+84710000001");
    private static readonly PhoneNumber OthersPhone = PhoneNumber.FromE164("+84710000002");

    /// <summary>False when the fixture is none of these.</summary>
    public static async ValueTask<bool> LayInAsync(string[] words, TranscriptMoment moment, IStoreTransaction store)
    {
        if (words is not ["in-unit" or "unwelcomed" or "clerk-of" or "lost-phone" or "denied" or "unit-venue", var code, ..])
        {
            return false;
        }

        foreach (var unit in DemoUnits.All())
        {
            await store.Units.SaveAsync(unit, default);
        }

        var about = DemoUnits.All().First(u => u.Code.Value == code);
        switch (words)
        {
            case ["in-unit", _, var role]:
                await store.UnitPeople.SaveAsync(OfPerson(about, role) with { WelcomedAt = moment.Now.Whole() }, default);
                return true;
            case ["unwelcomed", _, var role]:
                await store.UnitPeople.SaveAsync(OfPerson(about, role), default);
                return true;
            case ["unit-venue", _, var venue]:
                await store.UnitVenues.LinkAsync(new UnitVenue(new VenueId(int.Parse(venue, CultureInfo.InvariantCulture)), about.Id, moment.Now.Whole()), default);
                return true;
            default:
                await store.UnitPeople.SaveAsync(OfOther(about, words[0]), default);
                return true;
        }
    }

    private static UnitPerson OfPerson(Unit unit, string role) => new()
    {
        Id = RowsOfPerson + unit.Id.Value, Unit = unit.Id, Role = Enum.Parse<UnitRole>(role, ignoreCase: true), Tie = UnitTie.Recognised, Resident = Person,
        Name = Name("Lê Thị Mẫu"), Phone = PersonsPhone, Since = unit.ValidFrom,
    };

    private static UnitPerson OfOther(Unit unit, string fixture)
    {
        var row = new UnitPerson
        {
            Id = RowsOfOthers + unit.Id.Value, Unit = unit.Id, Role = UnitRole.Head, Name = Name("Trần Văn Khác"), Phone = OthersPhone, Since = unit.ValidFrom,
        };
        return fixture switch
        {
            "clerk-of" => row with { Role = UnitRole.Clerk, DelegatedBy = RowsOfPerson + unit.Id.Value },
            "lost-phone" => row with { Tie = UnitTie.Recognised, Resident = new ResidentId(77) },
            _ => row with { Tie = UnitTie.Doubted, Resident = new ResidentId(77) },
        };
    }

    private static PersonName Name(string text) => PersonName.TryParse(text, out var name) ? name.Value : throw new ArgumentException("not a name", nameof(text));
}
