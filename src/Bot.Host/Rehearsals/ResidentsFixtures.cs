using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Transcripts;
using Bot.Domain.Audit;
using Bot.Domain.CheckIns;
using Bot.Domain.Countries;
using Bot.Domain.Declarations;
using Bot.Domain.Divisions;
using Bot.Domain.Feedback;
using Bot.Domain.Otp;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Reminders;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Host.Demo;

namespace Bot.Host.Rehearsals;

/// <summary>What transcripts of residents may begin with (tests/transcripts/README.md). Each also lays in the demo venues.</summary>
internal static class ResidentsFixtures
{
    private const string Known = "venues, person, profile, registered, known-elsewhere, tried-years, declared, declared-for, asked-to-be-told, inside, details, news, news-not-offered, runs-venues, owns <n>, owned <n>, helps <n> <role>, crew <n> <role>, asked <n>, offered <n>, offers <n>, labelled <n> <label>, feedback <n>, visits <n>, scans <n>, controls <n>, replaced, locked, codes-used-up, no-codes, in-unit <code> <role>, unwelcomed <code> <role>, clerk-of <code>, lost-phone <code>, denied <code>, unit-venue <code> <n>, outcome <action> <outcome>";
    private static readonly ResidentId Person = new(1);
    private static readonly PhoneNumber Phone = PhoneNumber.FromE164("+84710000001");
    private static readonly ChatAddress Elsewhere = ChatAddress.Private(ChatAddress.Web, "elsewhere");

    public static async ValueTask<bool> LayInAsync(string fixture, TranscriptMoment moment, IStoreTransaction store)
    {
        foreach (var venue in DemoVenues.All(moment.Now))
        {
            await store.Venues.SaveAsync(venue, CancellationToken.None);
        }

        if (await VenueFixtures.LayInAsync(fixture.Split(' '), moment, store) || await UnitFixtures.LayInAsync(fixture.Split(' '), moment, store))
        {
            return true;
        }

        await (fixture.Split(' ') switch
        {
            ["venues"] => ValueTask.CompletedTask,
            ["person"] => PersonAsync(moment.Chat, moment, store, isComplete: false),
            ["profile"] => PersonAsync(moment.Chat, moment, store, isComplete: true),
            ["registered"] => PersonAsync(Elsewhere, moment, store, isComplete: true),
            ["known-elsewhere"] => PersonAsync(Elsewhere, moment, store, isComplete: false),
            ["tried-years"] => TriedYearsAsync(moment, store),
            ["declared"] => DeclareAsync(new DeclarationSubject.Self(), moment, store),
            ["declared-for"] => DeclareAsync(new DeclarationSubject.Other(Name("Trần Văn Mẫu"), 1940, Sex.Female, null, null), moment, store),
            ["asked-to-be-told"] => store.Reminders.SaveAsync(new ReminderChoice(Person, ReminderKind.Declaration, IsWanted: true, moment.Now), default),
            ["inside"] => store.CheckIns.AddAsync(Entry(moment), default),
            ["details"] => DetailsAsync(store),
            ["news"] => store.Consents.SaveAsync(Consent(1_000_000_000_003, ConsentPurpose.News, moment), default),
            ["runs-venues"] => store.Consents.SaveAsync(Consent(1_000_000_000_004, ConsentPurpose.Venue, moment), default),
            ["news-not-offered"] => NotOfferedAsync(store),
            ["feedback", var count] => FeedbackAsync(int.Parse(count, CultureInfo.InvariantCulture), moment, store),
            ["visits", var count] => VisitsAsync(int.Parse(count, CultureInfo.InvariantCulture), moment, store),
            ["scans", var count] => VenueScansFixture.LayInAsync(VenueRole.Owner, int.Parse(count, CultureInfo.InvariantCulture), moment, store),
            ["controls", var count] => VenueScansFixture.LayInAsync(VenueRole.Controller, int.Parse(count, CultureInfo.InvariantCulture), moment, store),
            ["replaced"] => ReplacedAsync(store),
            ["locked"] => CodeAsync(moment.Chat, moment.Now, OtpPolicy.WrongTries, store),
            ["codes-used-up"] => CodesUsedUpAsync(moment, store),
            _ => throw new FormatException($"no fixture '{fixture}': {Known}"),
        });
        return true;
    }

    /// <summary>Lê Thị Mẫu, 1958, 0710 000 001, who agreed to check-ins; with the rest of the profile also to health declarations. One visit before.</summary>
    private static async ValueTask PersonAsync(ChatAddress chat, TranscriptMoment moment, IStoreTransaction store, bool isComplete)
    {
        var resident = new Resident { Id = Person, CreatedAt = moment.Now, Phone = Phone, Name = Name("Lê Thị Mẫu"), BirthYear = 1958, NewsOfferedAt = moment.Now };
        await store.Residents.SaveAsync(isComplete ? resident with { Sex = Sex.Female, Address = Home, DetailsOfferedAt = moment.Now } : resident, default);
        await store.Residents.LinkChatAsync(chat, Person, moment.Now, default);
        await store.Consents.SaveAsync(Consent(1_000_000_000_001, ConsentPurpose.CheckIn, moment), default);
        if (isComplete)
        {
            await store.Consents.SaveAsync(Consent(1_000_000_000_002, ConsentPurpose.HealthDeclaration, moment), default);
        }
    }

    private static HomeAddress Home { get; } = new("38", "14758", "Tổ 3");

    private static PersonName Name(string text) =>
        PersonName.TryParse(text, out var name) ? name.Value : throw new ArgumentException("not a name", nameof(text));

    private static Consent Consent(long id, ConsentPurpose purpose, TranscriptMoment moment) => new()
    {
        Id = id, Resident = Person, Purpose = purpose, TextFingerprint = "earlier", Language = "vi", GivenAt = moment.Now,
    };

    private static async ValueTask TriedYearsAsync(TranscriptMoment moment, IStoreTransaction store)
    {
        await PersonAsync(Elsewhere, moment, store, isComplete: true);
        for (var i = 0; i < ResidentPolicy.YearTries; i++)
        {
            await store.Audit.AppendAsync(new AuditEntry(moment.Now, Person.ToString(), "resident.year-mismatch", Person.ToString(), "web"), default);
        }
    }

    private static ValueTask DeclareAsync(DeclarationSubject subject, TranscriptMoment moment, IStoreTransaction store) => store.Declarations.AddAsync(
        new Declaration
        {
            Id = 100, DeclaredBy = Person, Subject = subject, At = moment.Now, ValidUntil = moment.Now.AddHours(24), Answers = new HealthAnswers(),
            Level = TriageLevel.Green, RulesVersion = "earlier", TextFingerprint = "earlier",
        },
        default);

    private static CheckIn Entry(TranscriptMoment moment) => new()
    {
        Id = 300, Venue = new VenueId(1), Resident = Person, At = moment.Now, Source = ScanSource.Link, Direction = Direction.In,
    };

    private static async ValueTask DetailsAsync(IStoreTransaction store)
    {
        var person = await store.Residents.FindAsync(Person, default);
        var details = new PersonDetails
        {
            Nationality = CountryCode.TryParse("LA", out var laos) ? laos.Value : default,
            IdNumber = IdNumber.TryParse("C0000001", out var id) ? id : null,
            Email = EmailAddress.TryParse("mau@example.vn", out var email) ? email : null,
        };
        await store.Residents.SaveAsync(person! with { Details = details }, default);
    }

    private static async ValueTask NotOfferedAsync(IStoreTransaction store)
    {
        var person = await store.Residents.FindAsync(Person, default);
        await store.Residents.SaveAsync(person! with { NewsOfferedAt = null }, default);
    }

    private static async ValueTask FeedbackAsync(int count, TranscriptMoment moment, IStoreTransaction store)
    {
        for (var i = 0; i < count; i++)
        {
            var note = new FeedbackNote { Id = 400 + i, Resident = Person, At = moment.Now, Topic = FeedbackTopic.Other, Text = "Góp ý mẫu.", Language = "vi" };
            await store.Feedback.AddAsync(note, default);
        }
    }

    private static async ValueTask VisitsAsync(int count, TranscriptMoment moment, IStoreTransaction store)
    {
        for (var i = 0; i < count; i++)
        {
            var visit = new CheckIn
            {
                Id = 200 + i, Venue = new VenueId(1 + (i % 3)), Resident = Person, At = moment.Now.AddHours(i - 40), Source = ScanSource.Link,
                Direction = i % 2 == 0 ? Direction.In : Direction.Out,
            };
            await store.CheckIns.AddAsync(visit, default);
        }
    }

    private static async ValueTask ReplacedAsync(IStoreTransaction store)
    {
        var venue = await store.Venues.FindAsync(new VenueId(2), default);
        await store.Venues.SaveAsync(venue! with { Code = DemoVenues.Code(800) }, default);
    }

    private static async ValueTask CodesUsedUpAsync(TranscriptMoment moment, IStoreTransaction store)
    {
        for (var i = 0; i < OtpPolicy.DailyPerPhone; i++)
        {
            await CodeAsync(Elsewhere, moment.Now.AddHours(-i - 1), 0, store);
        }
    }

    private static ValueTask CodeAsync(ChatAddress chat, DateTimeOffset at, int wrongTries, IStoreTransaction store) => store.Otps.SaveAsync(
        new OtpChallenge { Chat = chat, Phone = Phone, CodeHash = [1], SentAt = at, ExpiresAt = at + OtpPolicy.Life, WrongTries = wrongTries },
        default);
}
