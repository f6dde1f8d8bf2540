using System.Globalization;
using Bot.Domain.Audit;
using Bot.Domain.Records;

namespace Bot.Domain.Units;

/// <summary>
/// Audit entries about units: who did it, to which unit or person. A person who was not recognised yet is named by the number of the row, never
/// by name or phone.
/// </summary>
internal static class UnitNotes
{
    internal static ValueTask OfUnitAsync(DomainTurn turn, string actor, string action, UnitId unit, CancellationToken ct) =>
        turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, actor, action, unit.ToString(), turn.Chat.Channel), ct);

    internal static ValueTask OfPersonAsync(DomainTurn turn, string actor, string action, UnitPerson person, CancellationToken ct)
    {
        var subject = person.Resident is { } resident ? resident.ToString() : string.Create(CultureInfo.InvariantCulture, $"unit-person:{person.Id}");
        return turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, actor, action, subject, person.Unit.ToString()), ct);
    }
}
