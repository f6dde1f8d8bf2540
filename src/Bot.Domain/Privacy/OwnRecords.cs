using Bot.Domain.Audit;
using Bot.Domain.CheckIns;
using Bot.Domain.Declarations;
using Bot.Domain.Divisions;
using Bot.Domain.Feedback;
using Bot.Domain.Records;
using Bot.Domain.Reminders;
using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Domain.Privacy;

/// <summary>Everything held about one person, whole and unmasked: for that person alone.</summary>
public sealed record OwnRecords
{
    private const int PageSize = 500;

    public required DateTimeOffset MadeAt { get; init; }

    public required Resident Resident { get; init; }

    public required string Address { get; init; }

    public required IReadOnlyList<ChatAddress> Chats { get; init; }

    public required IReadOnlyList<Consent> Consents { get; init; }

    public required IReadOnlyList<Visit> Visits { get; init; }

    public required IReadOnlyList<Declaration> Declarations { get; init; }

    public required IReadOnlyList<FeedbackNote> Feedback { get; init; }

    public required IReadOnlyList<HeldVenue> Venues { get; init; }

    public required IReadOnlyList<VenueTransfer> Transfers { get; init; }

    /// <summary>What lists of offices say about this person; not a row that the person said is somebody else's.</summary>
    public required IReadOnlyList<HeldRole> Roles { get; init; }

    /// <summary>What this person did with reports of units, as an official.</summary>
    public required IReadOnlyList<OwnReportStep> ReportSteps { get; init; }

    /// <summary>Of which missing reports the clock told this person.</summary>
    public required IReadOnlyList<OwnNudge> Nudges { get; init; }

    public required IReadOnlyList<ReminderChoice> Reminders { get; init; }

    public required IReadOnlyList<AuditEntry> Accesses { get; init; }

    public static async ValueTask<OwnRecords> ReadAsync(DomainTurn turn, Resident resident, IDivisionCatalog divisions, CancellationToken ct)
    {
        var records = turn.Records;
        return new OwnRecords
        {
            MadeAt = turn.Now,
            Resident = resident,
            Address = resident.Address is { } address ? AddressText.Of(divisions, address) : string.Empty,
            Chats = await records.Residents.ChatsOfAsync(resident.Id, ct),
            Consents = await records.Consents.OfAsync(resident.Id, ct),
            Visits = await AllAsync((skip, token) => records.CheckIns.HistoryAsync(resident.Id, skip, PageSize, token), ct),
            Declarations = await AllAsync((skip, token) => records.Declarations.SentByAsync(resident.Id, skip, PageSize, token), ct),
            Feedback = await AllAsync((skip, token) => records.Feedback.OfAsync(resident.Id, skip, PageSize, token), ct),
            Venues = await AllAsync((skip, token) => records.VenuePeople.AllOfAsync(resident.Id, skip, PageSize, token), ct),
            Transfers = await records.VenueTransfers.ByOwnerAsync(resident.Id, ct),
            Roles = await RolesAsync(records, resident.Id, ct),
            ReportSteps = await OwnReports.StepsAsync(records, resident.Id, ct),
            Nudges = await OwnReports.NudgesAsync(records, resident.Id, ct),
            Reminders = await records.Reminders.OfAsync(resident.Id, ct),
            Accesses = await records.Audit.AboutAsync(resident.Id.ToString(), PageSize, ct),
        };
    }

    private static async ValueTask<IReadOnlyList<HeldRole>> RolesAsync(IRecords records, ResidentId resident, CancellationToken ct)
    {
        var rows = (await records.UnitPeople.AllOfResidentAsync(resident, ct)).Where(p => p.Tie == UnitTie.Recognised).ToList();
        var units = (await records.Units.FindManyAsync([.. rows.Select(p => p.Unit).Distinct()], ct)).ToDictionary(u => u.Id);
        return [.. rows.Select(p => new HeldRole(p, units[p.Unit]))];
    }

    private static async ValueTask<IReadOnlyList<T>> AllAsync<T>(Func<int, CancellationToken, ValueTask<IReadOnlyList<T>>> read, CancellationToken ct)
    {
        var all = new List<T>();
        while (await read(all.Count, ct) is { Count: > 0 } page)
        {
            all.AddRange(page);
            if (page.Count < PageSize)
            {
                break;
            }
        }

        return all;
    }
}
