using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.CheckIns;
using Bot.Domain.Countries;
using Bot.Domain.Declarations;
using Bot.Domain.Divisions;
using Bot.Domain.Feedback;
using Bot.Domain.Records;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.StorageTests;

/// <summary>Fictitious records with sensible values.</summary>
public static class Some
{
    public const string NameText = "Đặng Thị Ánh Mơ";
    public const string Street = "12 ngõ Hoa Sữa";
    public const string Travel = "Chợ nổi Bình Mơ";
    public const string SymptomNote = "ho khan về đêm";
    public const string FeedbackText = "Mã QR ở cổng bị mờ";
    public const string Label = "khu vườn đào";
    public const string ReportReason = "đếm thêm sổ giấy";
    public const string ReportNote = "cổng sau mất điện";
    public const string UnitTitle = "Hiệu trưởng danh dự";
    public const string IdNumberText = "P7654321X";
    public const string EmailText = "anh.mo@example.vn";
    public const string InsuranceText = "GD4380099887766";
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 30, 0, 123, TimeSpan.Zero);

    public static PhoneNumber Phone(int last = 1) => PhoneNumber.FromE164($"+847100000{last:00}");

    public static PersonName Name(string text = NameText) => PersonName.TryParse(text, out var name) ? name.Value : throw new ArgumentException("no name");

    public static ChatAddress Chat(string id = "900100200") => ChatAddress.Private(ChatAddress.Telegram, id);

    public static Resident Resident(long id = 1, int? phone = 1) => new()
    {
        Id = new ResidentId(id),
        CreatedAt = Now,
        Phone = phone is { } last ? Phone(last) : null,
        Name = Name(),
        BirthYear = 1958,
        Sex = Sex.Female,
        Address = new HomeAddress("38", "14758", Street),
        Language = "en",
    };

    public static PersonDetails Details()
    {
        CountryCode.TryParse("LA", out var nationality).ShouldBeTrue();
        IdNumber.TryParse(IdNumberText, out var id).ShouldBeTrue();
        EmailAddress.TryParse(EmailText, out var email).ShouldBeTrue();
        InsuranceNumber.TryParse(InsuranceText, out var insurance).ShouldBeTrue();
        return new PersonDetails { Nationality = nationality!.Value, IdNumber = id, Email = email, InsuranceNumber = insurance };
    }

    public static VenueCode Code(int seed = 1) => VenueCode.Create(new Random(seed));

    public static Venue Venue(long id = 1, int code = 1) => new()
    {
        Id = new VenueId(id),
        Code = Code(code),
        Name = "Nhà văn hoá thôn Mơ",
        CommuneCode = "14758",
        Street = "Quốc lộ 999",
        Category = "culture",
        CreatedAt = Now,
        Parent = new VenueId(77),
    };

    public static VenueDetails VenueDetails()
    {
        NumberPlate.TryParse("36b-123.45", out var plate).ShouldBeTrue();
        return new VenueDetails { Event = EventTimes.Of(Now, Now.AddHours(3)), Vehicle = new Vehicle(plate!, "Mơ – Mận, 7 giờ") };
    }

    public static VenuePerson VenuePerson(long id, long venue = 1, long resident = 1, VenueRole role = VenueRole.Owner, int minute = 0) => new()
    {
        Id = id,
        Venue = new VenueId(venue),
        Resident = new ResidentId(resident),
        Role = role,
        Tie = VenueTie.Active,
        Since = Now.AddMinutes(minute),
    };

    public static UnitCode UnitCode(long id) => Domain.Units.UnitCode.TryParse($"TRUONG-{id}", out var code) ? code.Value : throw new ArgumentException("no code");

    public static Unit Unit(long id = 1, long? parent = null) => new()
    {
        Id = new UnitId(id),
        Code = UnitCode(id),
        Name = "Trường nghề Hoa Mơ",
        Kind = "school",
        Parent = parent is { } above ? new UnitId(above) : null,
        Sector = "Giáo dục nghề nghiệp",
        Area = "14758",
        HeadCount = 120,
        ValidFrom = new DateOnly(2025, 7, 1),
    };

    public static UnitPerson UnitPerson(long id, long unit = 1, UnitRole role = UnitRole.Head, int phone = 1) => new()
    {
        Id = id,
        Unit = new UnitId(unit),
        Role = role,
        Name = Name(),
        Phone = Phone(phone),
        Title = UnitTitle,
        Since = new DateOnly(2026, 1, 1),
    };

    public static ReportPerson ReportPerson() => new(new ResidentId(1), NameText, UnitRole.Head) { Title = UnitTitle };

    public static ReportCount ReportCount() => new()
    {
        Days = CountedDays.OfMonth(2026, 11),
        Scans = 1234,
        Persons = 40,
        Venues = 3,
        CountedAt = Now,
    };

    public static Report Report(long id, long unit = 1) => new()
    {
        Id = new ReportId(id),
        Key = new ReportKey("monthly", "2026-11", new UnitId(unit)),
        State = ReportState.Draft,
        Revision = 1,
        Days = CountedDays.OfMonth(2026, 11),
    };

    public static ReportVersion ReportVersion(long id, long report = 1, int number = 1) => new()
    {
        Id = id,
        Report = new ReportId(report),
        Number = number,
        At = Now,
        By = ReportPerson(),
        Count = ReportCount(),
        Corrected = 1240,
        Reason = ReportReason,
        Note = ReportNote,
        HeadCount = 120,
    };

    public static ReportSheet ReportSheet(long id) => new()
    {
        Id = new SheetId(id),
        Key = new ReportKey("monthly", "2026-11", new UnitId(1)),
        Version = 1,
        State = ReportState.Aggregated,
        Days = CountedDays.OfMonth(2026, 11),
        MadeAt = Now,
        Scans = 77,
        Units = 2,
        Missing = 1,
    };

    public static CheckIn CheckIn(long id, long resident = 1, long venue = 1, int minute = 0) => new()
    {
        Id = id,
        Venue = new VenueId(venue),
        Resident = new ResidentId(resident),
        At = Now.AddMinutes(minute),
        Direction = Direction.Out,
        Source = ScanSource.Photo,
        IsRepeat = true,
        Controller = new ResidentId(9),
    };

    public static Declaration Declaration(long id, long resident = 1, int minute = 0, DeclarationSubject? subject = null) => new()
    {
        Id = id,
        DeclaredBy = new ResidentId(resident),
        Subject = subject ?? new DeclarationSubject.Self(),
        At = Now.AddMinutes(minute),
        ValidUntil = Now.AddDays(1),
        Answers = new HealthAnswers { Travel = Travel, Symptoms = ["fever", "cough"], SymptomNote = SymptomNote, Contacts = ["case"] },
        Level = TriageLevel.Yellow,
        RulesVersion = "2021-07",
        TextFingerprint = "f00d",
    };

    public static FeedbackNote Feedback(long id, long resident = 1, int minute = 0) => new()
    {
        Id = id,
        Resident = new ResidentId(resident),
        At = Now.AddMinutes(minute),
        Topic = FeedbackTopic.PersonalData,
        Text = FeedbackText,
        ContactPhone = Phone(4),
        Language = "en",
    };

    public static ConversationState Conversation(ChatAddress? chat = null, long token = 7, int? expiresInMinutes = 30) => new()
    {
        Chat = chat ?? Chat(),
        Language = "en",
        IsLanguageChosen = true,
        PromptToken = token,
        Current = new FlowFrame
        {
            Flow = "check-in",
            Shape = "abc",
            Step = "venue",
            Visit = 3,
            Answers = new Dictionary<string, Answer> { ["note"] = Answer.Of(SymptomNote) },
        },
        Shown = ["yes", "no"],
        UpdatedAt = Now,
        ExpiresAt = expiresInMinutes is { } minutes ? Now.AddMinutes(minutes) : null,
    };

    public static OutboxItem Outgoing(long id, ChatAddress? chat = null, OutboxStatus status = OutboxStatus.Waiting) => new()
    {
        Id = id,
        Chat = chat ?? Chat(),
        CreatedAt = Now,
        Status = status,
        Message = new OutgoingMessage
        {
            Text = "Chào " + NameText,
            Choices = [new OutgoingChoice("Có", "a:1"), new OutgoingChoice("Trang", "b", ChoiceKind.Link, "https://example.vn/v")],
            Columns = 2,
            Input = InputHint.Contact,
            ShareLabel = "Gửi số",
            Attachment = new OutgoingAttachment("venue-qr/X", "qr.png", "image/png"),
            Language = "en",
            IsSensitive = true,
        },
    };
}
