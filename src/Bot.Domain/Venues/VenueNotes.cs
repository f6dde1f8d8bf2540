using Bot.Domain.Audit;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>Audit entries about venues: who did it, to which venue or person, where.</summary>
internal static class VenueNotes
{
    internal static ValueTask OfVenueAsync(DomainTurn turn, ResidentId actor, string action, VenueId venue, CancellationToken ct) =>
        turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, actor.ToString(), action, venue.ToString(), turn.Chat.Channel), ct);

    internal static ValueTask OfPersonAsync(DomainTurn turn, ResidentId actor, string action, (ResidentId Person, VenueId Venue) subject, CancellationToken ct) =>
        turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, actor.ToString(), action, subject.Person.ToString(), subject.Venue.ToString()), ct);
}
