using Bot.Domain.Audit;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Privacy;

/// <summary>What is held about a person, in numbers: the answer to "what do you know of me".</summary>
public sealed record Holdings
{
    public required Resident Resident { get; init; }

    public required long CheckIns { get; init; }

    public required long Declarations { get; init; }

    public required long Feedback { get; init; }

    public required long Venues { get; init; }

    public required int UnitRoles { get; init; }

    public required IReadOnlyList<Consent> Consents { get; init; }

    public required int Chats { get; init; }

    public required IReadOnlyList<AuditEntry> LastAccesses { get; init; }

    private const int AccessesShown = 50;

    public static async ValueTask<Holdings> OfAsync(IRecords records, Resident resident, CancellationToken ct) => new()
    {
        Resident = resident,
        CheckIns = await records.CheckIns.CountAsync(resident.Id, ct),
        Declarations = await records.Declarations.CountAsync(resident.Id, ct),
        Feedback = await records.Feedback.CountAsync(resident.Id, ct),
        Venues = await records.VenuePeople.CountOfAsync(resident.Id, ct),
        UnitRoles = (await records.UnitPeople.AllOfResidentAsync(resident.Id, ct)).Count,
        Consents = await records.Consents.OfAsync(resident.Id, ct),
        Chats = (await records.Residents.ChatsOfAsync(resident.Id, ct)).Count,
        LastAccesses = await records.Audit.AboutAsync(resident.Id.ToString(), AccessesShown, ct),
    };
}
