using Bot.Domain.CheckIns;
using Bot.Domain.Otp;
using Bot.Domain.Records;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Domain.Venues;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Reports;

/// <summary>A department with a division and two schools, one of them with two venues, and the people of the chain.</summary>
internal sealed class ReportWorld : IAsyncDisposable
{
    public static readonly UnitId Department = new(1);
    public static readonly UnitId Division = new(2);
    public static readonly UnitId School = new(3);
    public static readonly UnitId OtherSchool = new(4);
    public static readonly ResidentId Head = new(1);
    public static readonly ResidentId Clerk = new(2);
    public static readonly ResidentId Supervisor = new(3);
    public static readonly ResidentId Office = new(4);
    public static readonly ResidentId Leader = new(5);
    public static readonly ResidentId OtherHead = new(6);
    public static readonly ResidentId Stranger = new(7);

    /// <summary>Day 30 at 08:00, after the cut-off.</summary>
    public static readonly DateTimeOffset Due = VietnamTime.StartOf(new DateOnly(2026, 11, 30)).AddHours(8);

    public static readonly DateTimeOffset Before = Due.AddDays(-2);

    public static readonly ReportTerm Term = new(
        new ReportPeriodKey("monthly", "2026-11"), new CountedDays(new DateOnly(2026, 10, 30), new DateOnly(2026, 11, 30)),
        VietnamTime.StartOf(new DateOnly(2026, 11, 30)), VietnamTime.StartOf(new DateOnly(2026, 12, 1)));

    private readonly ChatAddress _chat = ChatAddress.Private(ChatAddress.Web, "w1");
    private long _scans;

    public TemporaryStore Store { get; } = new();

    public IdSource Ids { get; } = new(new Random(1));

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    public static async Task<ReportWorld> BeginAsync(int scans = 12)
    {
        var world = new ReportWorld();
        await world.DoAsync(Before, world.FillAsync);
        for (var i = 0; i < scans; i++)
        {
            await world.ScanAsync(1 + (i % 3 / 2), 20 + (i % 5), new DateOnly(2026, 11, 20));
        }

        return world;
    }

    public Task<T> DoAsync<T>(DateTimeOffset now, Func<DomainTurn, ValueTask<T>> work) => Store.DoAsync(_chat, now, work);

    public Task ScanAsync(long venue, long resident, DateOnly day) => DoAsync(Before, async t =>
    {
        await t.Records.CheckIns.AddAsync(
            new CheckIn
            {
                Id = ++_scans, Venue = new VenueId(venue), Resident = new ResidentId(resident), At = VietnamTime.StartOf(day).AddHours(9), Direction = Direction.In,
                Source = ScanSource.Link,
            },
            default);
        return true;
    });

    public Task<ReportView?> LookAsync(ResidentId who, UnitId? unit = null, DateTimeOffset? at = null) =>
        DoAsync(at ?? Due, t => LookAtReport.ExecuteAsync(t, who, unit ?? School, Term, default));

    public Task<SubmitResult> SubmitAsync(ResidentId who, ReportSubmission sent, UnitId? unit = null, DateTimeOffset? at = null) =>
        DoAsync(at ?? Due, t => new SubmitReport(Ids).ExecuteAsync(t, who, unit ?? School, Term, sent, default));

    /// <summary>Looks and confirms, as the button does.</summary>
    public async Task<SubmitResult> ConfirmAsync(ResidentId who, DateTimeOffset? at = null) =>
        await SubmitAsync(who, new ReportSubmission((await LookAsync(who, at: at))!.Revision), at: at);

    public Task<ReturnAnswer> ReturnAsync(ResidentId who, ReportId report, int version, string reason = "Thiếu cổng sau") =>
        DoAsync(Due.AddHours(1), t => new ReturnReport(Ids).ExecuteAsync(t, who, new ReportReturn(report, version, reason), default));

    public Task<AggregateResult> AggregateAsync(ResidentId who, UnitId? scope = null, DateTimeOffset? at = null) =>
        DoAsync(at ?? Due.AddHours(2), t => new AggregateReports(Ids).ExecuteAsync(t, who, scope ?? Department, Term, default));

    public Task<FixAnswer> FixAsync(DateTimeOffset at, UnitId? unit = null) => DoAsync(
        at, async t => await new FixCount(Ids).ExecuteAsync(t.Records, (await t.Records.Units.FindAsync(unit ?? School, default))!, Term, at, default));

    public Task<SignAnswer> AskAsync(ResidentId who, SheetId sheet, DateTimeOffset at) => DoAsync(at, t => new SignSheet(Ids).AskAsync(t, who, sheet, default));

    public Task<SignAnswer> SignAsync(ResidentId who, SheetId sheet, DateTimeOffset at) => DoAsync(at, t => new SignSheet(Ids).ExecuteAsync(t, who, sheet, default));

    public Task<SendAnswer> SendAsync(ResidentId who, SheetId sheet) => DoAsync(Due.AddHours(4), t => new SendSheet(Ids).ExecuteAsync(t, who, sheet, default));

    /// <summary>A code goes to the person's phone and is typed back.</summary>
    public async Task ProveAsync(ResidentId who, DateTimeOffset at)
    {
        var phone = People.Complete(who.Value).Phone!.Value;
        var sent = (SendOtpResult.Sent)await DoAsync(at, t => new SendOtp(new CryptoSecretSource(), Store.Hash).ExecuteAsync(t, phone, default));
        (await DoAsync(at, t => new VerifyOtp(Store.Hash).ExecuteAsync(t, phone, sent.Code, default))).ShouldBeOfType<VerifyOtpResult.Right>();
    }

    public Task<Report?> ReportAsync(UnitId? unit = null) => Store.ReadAsync(r => r.Reports.ByKeyAsync(Term.Key.Of(unit ?? School), default));

    public Task<IReadOnlyList<ReportStep>> StepsAsync(long about) => Store.ReadAsync(r => r.Reports.StepsAsync(about, default));

    private async ValueTask<bool> FillAsync(DomainTurn turn)
    {
        foreach (var (unit, parent) in new (UnitId, UnitId?)[] { (Department, null), (Division, Department), (School, Division), (OtherSchool, Division) })
        {
            await turn.Records.Units.SaveAsync(Unit(unit, parent), default);
        }

        foreach (var (who, unit, role) in new[]
        {
            (Head, School, UnitRole.Head), (Clerk, School, UnitRole.Clerk), (Supervisor, Division, UnitRole.Supervisor), (Office, Department, UnitRole.Office),
            (Leader, Department, UnitRole.Leader), (OtherHead, OtherSchool, UnitRole.Head),
        })
        {
            var resident = People.Complete(who.Value);
            await turn.Records.Residents.SaveAsync(resident, default);
            await turn.Records.UnitPeople.SaveAsync(
                new UnitPerson
                {
                    Id = who.Value, Unit = unit, Role = role, Tie = UnitTie.Recognised, Resident = who, Name = People.Name("Lê Thị Mẫu"), Phone = resident.Phone!.Value,
                    Title = "Hiệu trưởng", Since = new DateOnly(2026, 1, 1),
                },
                default);
        }

        foreach (var venue in new[] { 1, 2 })
        {
            await turn.Records.Venues.SaveAsync(People.Venue(venue), default);
            await turn.Records.UnitVenues.LinkAsync(new UnitVenue(new VenueId(venue), School, Before), default);
        }

        return true;
    }

    private static Unit Unit(UnitId id, UnitId? parent) => new()
    {
        Id = id,
        Code = UnitCode.TryParse($"DV-{id.Value}", out var code) ? code.Value : throw new ArgumentException("no code"),
        Name = $"Đơn vị Mẫu {id.Value}",
        Kind = "school",
        Parent = parent,
        ValidFrom = new DateOnly(2025, 7, 1),
        HeadCount = 10,
        Reports = id == School || id == OtherSchool,
    };
}
