using Bot.Domain.Audit;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>Who acts, and that it was done.</summary>
internal static class ReportPeople
{
    /// <summary>The person in the role that allows the deed with the unit, nearest role first; null when none does.</summary>
    public static async ValueTask<ReportPerson?> AllowAsync(DomainTurn turn, ResidentId resident, UnitId unit, UnitDeed deed, CancellationToken ct)
    {
        var held = (await turn.Records.UnitPeople.OfResidentAsync(resident, VietnamTime.Date(turn.Now), ct)).Where(p => UnitRights.May(p.Role, deed)).ToList();
        if (held.Count == 0)
        {
            return null;
        }

        var line = await turn.Records.Units.AncestorsAsync(unit, ct);
        var person = line.SelectMany(u => held.Where(p => p.Unit == u.Id && UnitRights.Reaches(p, line))).FirstOrDefault();
        return person is null ? null : new ReportPerson(resident, person.Name.Value, person.Role) { Title = person.Title ?? string.Empty };
    }

    public static ValueTask NoteAsync(DomainTurn turn, ReportPerson? by, string action, string subject, string reason, CancellationToken ct) =>
        turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, by?.ToString() ?? "service", action, subject, reason), ct);
}
