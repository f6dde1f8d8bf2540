using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Transcripts;
using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Domain.Venues;
using Bot.Host.Demo;

namespace Bot.Host.Rehearsals;

/// <summary>
/// Units and reports in transcripts: Sở Mẫu (1) with a school (11, the demo venue 3), a hospital (12, venue 2) and a centre (13, venues 1 and 4), of
/// which reports are expected. The person is that of <see cref="ResidentsFixtures"/>; the others each have a web chat.
/// </summary>
internal static class ReportFixtures
{
    internal const string Known = "report-role <role> <unit>, report-role-gone <unit>, report-person <role> <unit>, report-no-chat <unit>, report-scans <unit> <n>, report-nudged <unit> <hours>, report-sent <unit> [number], report-back <unit>, report-gathered, report-signed, report-sent-on, report-closed <unit>, report-silent <unit>, report-no-venues <unit>, report-more-venues <unit>, report-heads <unit> <n>";
    private static readonly ResidentId Person = new(1);
    private static readonly PhoneNumber Phone = PhoneNumber.FromE164("+84710000001");

    private static readonly (long Id, string Code, string Name, string Kind, long[] Venues)[] Units =
    [
        (1, "SO-MAU", "Sở Mẫu", "department", []),
        (11, "CDN-MAU", "Trường Cao đẳng nghề Mẫu", "school", [3]),
        (12, "BV-MAU", "Bệnh viện Đa khoa Mẫu", "hospital", [2]),
        (13, "HCC-MAU", "Trung tâm Hành chính công Mẫu", "attached", [1, 4]),
    ];

    /// <summary>False when the fixture is none of these.</summary>
    public static async ValueTask<bool> LayInAsync(string[] words, TranscriptMoment moment, IStoreTransaction store, ReportCycles cycles, IdSource ids)
    {
        if (!words[0].StartsWith("report-", StringComparison.Ordinal))
        {
            return false;
        }

        await LayInUnitsAsync(moment, store);
        var stage = new ReportStage(store, moment, cycles, ids);
        await (words switch
        {
            ["report-role", var role, var unit] => HoldAsync(store, moment, RoleOf(role), Number(unit), Person, Phone),
            ["report-person", var role, var unit] => OtherAsync(store, moment, RoleOf(role), Number(unit)),
            ["report-no-chat", var unit] => BlockAsync(store, moment, Number(unit)),
            ["report-role-gone", var unit] => EndAsync(store, moment, Number(unit)),
            ["report-scans", var unit, var count] => ScanAsync(store, moment, Number(unit), (int)Number(count)),
            ["report-heads", var unit, var count] => ChangeAsync(store, Number(unit), u => u with { HeadCount = (int)Number(count) }),
            ["report-silent", var unit] => ChangeAsync(store, Number(unit), u => u with { Reports = false }),
            ["report-closed", var unit] => ChangeAsync(store, Number(unit), u => u with { ValidTo = new DateOnly(2026, 11, 2), Successor = new UnitId(13) }),
            ["report-no-venues", var unit] => UnlinkAsync(store, Number(unit)),
            ["report-more-venues", var unit] => LinkAllAsync(store, moment, Number(unit)),
            ["report-sent", var unit] => stage.SendAsync(Submitter(Number(unit)), new UnitId(Number(unit)), null),
            ["report-sent", var unit, var number] => stage.SendAsync(Submitter(Number(unit)), new UnitId(Number(unit)), Number(number)),
            ["report-nudged", var unit, var hours] => stage.NudgeAsync(Submitter(Number(unit)), new UnitId(Number(unit)), TimeSpan.FromHours(Number(hours))),
            ["report-back", var unit] => stage.ReturnAsync(Submitter(1), new UnitId(Number(unit))),
            ["report-gathered"] => stage.GatherAsync(Submitter(1), new UnitId(1)),
            ["report-signed"] => stage.MoveAsync(new UnitId(1), ReportState.Aggregated, ReportState.Signed),
            ["report-sent-on"] => stage.MoveAsync(new UnitId(1), ReportState.Signed, ReportState.Sent),
            _ => throw new FormatException($"no fixture '{string.Join(' ', words)}': {Known}"),
        });
        return true;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static UnitRole RoleOf(string word) => Enum.Parse<UnitRole>(word, ignoreCase: true);

    /// <summary>Who sends for a unit, or gathers for the department, when the person of the transcript does not.</summary>
    private static ResidentId Submitter(long unit) => Other(UnitRole.Clerk, unit);

    // Their phones end in the same two digits, so that nobody has the person's or a visitor's.
    private static ResidentId Other(UnitRole role, long unit) => new(unit + role switch { UnitRole.Head => 40, UnitRole.Leader => 60, UnitRole.Supervisor => 70, _ => 20 });

    private static async ValueTask LayInUnitsAsync(TranscriptMoment moment, IStoreTransaction store)
    {
        foreach (var (id, code, name, kind, venues) in Units)
        {
            if (await store.Units.FindAsync(new UnitId(id), default) is not null)
            {
                continue;
            }

            var unit = new Unit
            {
                Id = new UnitId(id), Code = UnitCode.FromStored(code), Name = name, Kind = kind, Parent = id == 1 ? null : new UnitId(1),
                ValidFrom = new DateOnly(2026, 1, 1), Reports = id != 1,
            };
            await store.Units.SaveAsync(unit, default);
            foreach (var venue in venues)
            {
                await store.UnitVenues.LinkAsync(new UnitVenue(new VenueId(venue), unit.Id, moment.Now), default);
            }

            // Somebody answers for every unit from the start: what others send and return is theirs.
            await OtherAsync(store, moment, id == 1 ? UnitRole.Office : UnitRole.Clerk, id);
        }
    }

    private static async ValueTask OtherAsync(IStoreTransaction store, TranscriptMoment moment, UnitRole role, long unit)
    {
        var resident = Other(role, unit);
        var phone = PhoneNumber.FromE164(string.Create(CultureInfo.InvariantCulture, $"+847100000{resident.Value:00}"));
        await store.Residents.SaveAsync(new Resident { Id = resident, CreatedAt = moment.Now, Phone = phone, Name = Name("Trần Văn Khác"), BirthYear = 1970 }, default);
        await store.Residents.LinkChatAsync(ChatOf(resident), resident, moment.Now, default);
        await HoldAsync(store, moment, role, unit, resident, phone);
    }

    private static ChatAddress ChatOf(ResidentId resident) => ChatAddress.Private(ChatAddress.Web, "chat-of-" + resident.Value.ToString(CultureInfo.InvariantCulture));

    private static ValueTask BlockAsync(IStoreTransaction store, TranscriptMoment moment, long unit) => store.Conversations.SaveAsync(
        new ConversationState { Chat = ChatOf(Submitter(unit)), Language = "vi", UpdatedAt = moment.Now, IsUnreachable = true }, default);

    private static ValueTask HoldAsync(IStoreTransaction store, TranscriptMoment moment, UnitRole role, long unit, ResidentId resident, PhoneNumber phone) =>
        store.UnitPeople.SaveAsync(
            new UnitPerson
            {
                Id = (1000 * resident.Value) + (100 * (int)role) + unit, Unit = new UnitId(unit), Role = role, Tie = UnitTie.Recognised, Resident = resident,
                Name = Name(resident == Person ? "Lê Thị Mẫu" : "Trần Văn Khác"), Phone = phone, Title = TitleOf(role), Since = new DateOnly(2026, 1, 1), WelcomedAt = moment.Now,
            },
            default);

    private static string TitleOf(UnitRole role) => role switch
    {
        UnitRole.Head => "Hiệu trưởng",
        UnitRole.Clerk => "Văn thư",
        UnitRole.Supervisor => "Trưởng phòng",
        UnitRole.Office => "Văn phòng",
        UnitRole.Leader => "Giám đốc",
        _ => "Chuyên viên",
    };

    private static async ValueTask EndAsync(IStoreTransaction store, TranscriptMoment moment, long unit)
    {
        foreach (var person in (await store.UnitPeople.OfResidentAsync(Person, VietnamTime.Date(moment.Now), default)).Where(p => p.Unit.Value == unit))
        {
            await store.UnitPeople.SaveAsync(person with { Until = VietnamTime.Date(moment.Now) }, default);
        }
    }

    private static async ValueTask ChangeAsync(IStoreTransaction store, long unit, Func<Unit, Unit> change) =>
        await store.Units.SaveAsync(change((await store.Units.FindAsync(new UnitId(unit), default))!), default);

    private static async ValueTask UnlinkAsync(IStoreTransaction store, long unit)
    {
        foreach (var venue in await store.UnitVenues.VenuesOfAsync(new UnitId(unit), default))
        {
            await store.UnitVenues.UnlinkAsync(venue.Venue.Id, default);
        }
    }

    private static async ValueTask LinkAllAsync(IStoreTransaction store, TranscriptMoment moment, long unit)
    {
        foreach (var venue in DemoVenues.All(moment.Now))
        {
            await store.UnitVenues.LinkAsync(new UnitVenue(venue.Id, new UnitId(unit), moment.Now), default);
        }
    }

    /// <summary>Scans of three visitors at the unit's venues in turn, one an hour back from five days ago.</summary>
    private static async ValueTask ScanAsync(IStoreTransaction store, TranscriptMoment moment, long unit, int count)
    {
        var venues = await store.UnitVenues.VenuesOfAsync(new UnitId(unit), default);
        for (var i = 0; i < count; i++)
        {
            var visitor = new ResidentId(501 + (i % 3));
            await store.Residents.SaveAsync(new Resident { Id = visitor, CreatedAt = moment.Now, BirthYear = 1980 }, default);
            var scan = new CheckIn
            {
                Id = (unit * 10_000) + i, Venue = venues[i % venues.Count].Venue.Id, Resident = visitor, At = moment.Now.AddDays(-5).AddHours(-i), Source = ScanSource.Link, Direction = Direction.In,
            };
            await store.CheckIns.AddAsync(scan, default);
        }
    }

    private static PersonName Name(string text) => PersonName.TryParse(text, out var name) ? name.Value : throw new ArgumentException("not a name", nameof(text));
}
