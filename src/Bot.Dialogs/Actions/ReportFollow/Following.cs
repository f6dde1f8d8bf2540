using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportFollow;

/// <summary>A unit that a supervisor follows, and where it stands.</summary>
internal sealed record FollowedUnit(Unit Unit, ReportStanding? Standing)
{
    public bool IsIn => Standing is { IsSubmitted: true };
}

/// <summary>Which units somebody follows: those at and below the unit of a role, within the role's sector and area.</summary>
internal sealed class Following(ReportTerms terms)
{
    /// <summary>The roles that follow others: heads and clerks report for themselves, administrators keep lists.</summary>
    public static async ValueTask<IReadOnlyList<HeldRole>> ScopesAsync(DialogTurn turn, ResidentId resident, CancellationToken ct) =>
        [.. (await UnitRights.ScopesAsync(turn.Domain(), resident, UnitDeed.SeeCounts, ct)).Where(s => Follows(s.Person.Role))];

    /// <summary>The role behind an open list; null when the person no longer has it.</summary>
    public static async ValueTask<HeldRole?> ScopeAsync(DialogTurn turn, FollowState state, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident ? (await ScopesAsync(turn, resident.Id, ct)).FirstOrDefault(s => s.Person.Id == state.Scope) : null;

    /// <summary>The units that are to report, by code.</summary>
    public async ValueTask<IReadOnlyList<FollowedUnit>> UnitsAsync(DialogTurn turn, HeldRole scope, ReportPeriodKey period, CancellationToken ct)
    {
        var units = (await turn.Store.Units.SubtreeAsync(scope.Unit.Id, terms.Of(period).Days.Last, scope.Reach, ct)).Where(u => u.Reports).ToList();
        var standings = (await turn.Store.Reports.StandingsAsync(period, [.. units.Select(u => u.Id)], ct)).ToDictionary(s => s.Unit);
        return [.. units.Select(u => new FollowedUnit(u, standings.GetValueOrDefault(u.Id)))];
    }

    private static bool Follows(UnitRole role) => role is UnitRole.Supervisor or UnitRole.Office or UnitRole.Leader or UnitRole.Viewer;

    public static IReadOnlyList<FollowedUnit> In(FollowView view, IReadOnlyList<FollowedUnit> units) => view switch
    {
        FollowView.Sent => [.. units.Where(u => u.IsIn)],
        FollowView.Late => [.. units.Where(u => u is { IsIn: true, Standing.IsLate: true })],
        _ => [.. units.Where(u => !u.IsIn)],
    };
}
