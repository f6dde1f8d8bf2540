using Bot.Dialogs.Conversations;
using Bot.Dialogs.Transcripts;
using Bot.Domain.CheckIns;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Host.Rehearsals;

/// <summary>
/// The person of the transcripts at the venues 1 and 2 in some role, with somebody at the door of the first, and scans of three made-up
/// visitors there: one each seven minutes back from now, every fifth a repeat, every fourth let in by the controller.
/// </summary>
internal static class VenueScansFixture
{
    private const long Controller = 14;
    private static readonly string[] Visitors = ["Nguyễn Đình Mẫu", "Trần Thị Ánh Thử", "Lò Văn Mẫu", "Phạm Thị Trực"];

    public static async ValueTask LayInAsync(VenueRole role, int scans, TranscriptMoment moment, IStoreTransaction store)
    {
        for (var i = 0; i < Visitors.Length; i++)
        {
            var name = PersonName.TryParse(Visitors[i], out var read) ? read : null;
            var visitor = new Resident { Id = new ResidentId(11 + i), CreatedAt = moment.Now, Name = name, BirthYear = 1970, Phone = PhoneNumber.FromE164($"+847100000{11 + i}") };
            await store.Residents.SaveAsync(visitor, default);
        }

        await store.VenuePeople.SaveAsync(Person(501, 1, 1, role, moment), default);
        await store.VenuePeople.SaveAsync(Person(502, 2, 1, role, moment), default);
        await store.VenuePeople.SaveAsync(Person(503, 1, Controller, VenueRole.Controller, moment), default);
        for (var i = 0; i < scans; i++)
        {
            await store.CheckIns.AddAsync(Scan(i, moment), default);
        }
    }

    private static VenuePerson Person(long id, long venue, long resident, VenueRole role, TranscriptMoment moment) => new()
    {
        Id = id, Venue = new VenueId(venue), Resident = new ResidentId(resident), Role = role, Tie = VenueTie.Active, Since = moment.Now,
    };

    private static CheckIn Scan(int number, TranscriptMoment moment) => new()
    {
        Id = 9_000 - number,
        Venue = new VenueId(1 + (number % 2)),
        Resident = new ResidentId(11 + (number % 3)),
        At = moment.Now.AddMinutes(-7 * number),
        Direction = number % 6 < 3 ? Direction.Out : Direction.In,
        Source = ScanSource.Link,
        IsRepeat = number % 5 == 4,
        Controller = number % 4 == 2 ? new ResidentId(Controller) : null,
    };
}
