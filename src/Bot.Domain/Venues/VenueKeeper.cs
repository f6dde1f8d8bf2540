using Bot.Domain.Audit;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>Within which transaction a venue is made, when, by whom and where from, as the audit is told.</summary>
public sealed record VenueMaking(IRecords Records, DateTimeOffset Now, string Actor, string Where);

/// <summary>Writes a new venue with its code, its owner and the audit entry. Whether it may be made was decided before.</summary>
public sealed class VenueKeeper(IdSource ids, VenueCodes codes)
{
    public async ValueTask<Venue> KeepAsync(VenueMaking making, ResidentId owner, NewVenue wanted, string? label, CancellationToken ct)
    {
        var now = making.Now.Whole();
        var venue = await codes.SaveWithNewCodeAsync(
            making.Records.Venues,
            new Venue
            {
                Id = new VenueId(ids.Next(making.Now)), Code = default, Name = wanted.Name.Value, CommuneCode = wanted.CommuneCode, Street = wanted.Street,
                Category = wanted.Category, CreatedAt = now, Parent = wanted.Parent, Details = wanted.Details,
            },
            ct);
        await making.Records.VenuePeople.SaveAsync(
            new VenuePerson
            {
                Id = ids.Next(making.Now), Venue = venue.Id, Resident = owner, Role = VenueRole.Owner, Tie = VenueTie.Active, Since = now, Label = label,
            },
            ct);
        await making.Records.Audit.AppendAsync(new AuditEntry(making.Now, making.Actor, "venue.registered", venue.Id.ToString(), making.Where), ct);
        return venue;
    }
}
