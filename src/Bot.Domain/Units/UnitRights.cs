using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Domain.Units;

/// <summary>What can be done with a unit.</summary>
public enum UnitDeed
{
    /// <summary>Its scans and its reports.</summary>
    SeeCounts,

    /// <summary>Who has which role in it.</summary>
    SeePeople,

    /// <summary>Confirm or correct the number and send the report.</summary>
    Submit,

    /// <summary>Send a report back with a reason.</summary>
    Return,

    /// <summary>Remind those who have not reported.</summary>
    Nudge,

    /// <summary>Gather the reports below it into a sheet.</summary>
    Aggregate,

    /// <summary>Sign the sheet.</summary>
    Sign,

    /// <summary>Send the signed sheet on.</summary>
    Send,

    /// <summary>Change the tree and its people by a list.</summary>
    Import,

    /// <summary>Name a clerk, and take that back.</summary>
    Delegate,

    /// <summary>Say that the present holder of a phone is the person of the list.</summary>
    Confirm,

    /// <summary>Say that a venue belongs to it, or no longer does.</summary>
    LinkVenue,
}

/// <summary>
/// The one place that says which role may do what with which unit. Rights reach down the tree, never up or sideways, and no further than the
/// role's own sector and area. Asked within the transaction that does it, never by what a screen showed.
/// </summary>
public static class UnitRights
{
    public static bool May(UnitRole role, UnitDeed deed) => deed switch
    {
        UnitDeed.SeeCounts => true,
        UnitDeed.SeePeople => role is not UnitRole.Viewer and not UnitRole.Leader,
        UnitDeed.Submit => role is UnitRole.Head or UnitRole.Clerk,
        UnitDeed.Return or UnitDeed.Nudge or UnitDeed.Aggregate => role is UnitRole.Supervisor or UnitRole.Office,
        UnitDeed.Sign => role is UnitRole.Leader,
        UnitDeed.Send => role is UnitRole.Office or UnitRole.Leader,
        UnitDeed.Delegate => role is UnitRole.Head,
        UnitDeed.Confirm => role is UnitRole.Administrator or UnitRole.Supervisor,
        UnitDeed.LinkVenue => role is UnitRole.Head or UnitRole.Clerk or UnitRole.Administrator,
        _ => role is UnitRole.Administrator,
    };

    /// <summary>Whether the person may do that with the unit now.</summary>
    public static async ValueTask<bool> MayAsync(DomainTurn turn, ResidentId resident, UnitId unit, UnitDeed deed, CancellationToken ct)
    {
        var roles = await turn.Records.UnitPeople.OfResidentAsync(resident, VietnamTime.Date(turn.Now), ct);
        if (!roles.Any(p => May(p.Role, deed)))
        {
            return false;
        }

        var line = await turn.Records.Units.AncestorsAsync(unit, ct);
        return line.Count > 0 && roles.Any(p => May(p.Role, deed) && Reaches(p, line));
    }

    /// <summary>The roles of the person that allow the deed somewhere, each with its unit: the roots of what may be chosen from.</summary>
    public static async ValueTask<IReadOnlyList<HeldRole>> ScopesAsync(DomainTurn turn, ResidentId resident, UnitDeed deed, CancellationToken ct)
    {
        var roles = (await turn.Records.UnitPeople.OfResidentAsync(resident, VietnamTime.Date(turn.Now), ct)).Where(p => May(p.Role, deed)).ToList();
        var units = (await turn.Records.Units.FindManyAsync([.. roles.Select(p => p.Unit).Distinct()], ct)).ToDictionary(u => u.Id);
        return [.. roles.Where(p => units.ContainsKey(p.Unit)).Select(p => new HeldRole(p, units[p.Unit]))];
    }

    /// <summary>Everybody of the unit and above it whose role allows the deed with it now, nearest first: who is told, who is asked.</summary>
    public static async ValueTask<IReadOnlyList<UnitPerson>> WhoMayAsync(DomainTurn turn, UnitId unit, UnitDeed deed, CancellationToken ct)
    {
        var line = await turn.Records.Units.AncestorsAsync(unit, ct);
        var people = await turn.Records.UnitPeople.OfUnitsAsync([.. line.Select(u => u.Id)], VietnamTime.Date(turn.Now), ct);
        return [.. line.SelectMany(u => people.Where(p => p.Unit == u.Id && p.Counts && May(p.Role, deed) && Reaches(p, line)))];
    }

    /// <param name="person">Somebody with a role.</param>
    /// <param name="line">The unit and those above it, nearest first.</param>
    public static bool Reaches(UnitPerson person, IReadOnlyList<Unit> line) =>
        line.Any(u => u.Id == person.Unit) && new UnitFilter(person.Sector, person.Area).Matches(line[0]);
}
