using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>A report that a person answers for, and how far it is.</summary>
internal sealed record OwnReport(ReportTask Task, Unit Unit, ReportStanding? Standing)
{
    public bool IsOpen => Standing is not { IsSubmitted: true };
}

/// <summary>What a person has to report: nothing for units below the own one, whose heads do that themselves.</summary>
/// <param name="HasUnit">Whether the person is head or clerk of any unit.</param>
/// <param name="HasPeriod">Whether a report is asked for at all by now.</param>
/// <param name="Reports">Oldest period first, then by the units' codes.</param>
internal sealed record OwnDuty(bool HasUnit, bool HasPeriod, IReadOnlyList<OwnReport> Reports);

/// <summary>Finds the reports of the units of which somebody is head or clerk.</summary>
internal sealed class OwnReports(ReportTerms terms)
{
    public async ValueTask<OwnDuty> FindAsync(DialogTurn turn, ResidentId resident, CancellationToken ct)
    {
        var scopes = await UnitRights.ScopesAsync(turn.Domain(), resident, UnitDeed.Submit, ct);
        var units = scopes.Select(s => s.Unit).DistinctBy(u => u.Id).OrderBy(u => u.Code.Value, StringComparer.Ordinal).ToList();
        var periods = terms.Spoken(turn.Now);
        var reports = new List<OwnReport>();
        foreach (var (period, isCurrent) in periods)
        {
            var asked = units.Where(u => u.Reports && u.IsInForce(terms.Of(period).Days.Last)).ToList();
            var standings = (await turn.Store.Reports.StandingsAsync(period, [.. asked.Select(u => u.Id)], ct)).ToDictionary(s => s.Unit);
            reports.AddRange(asked.Select(u => new OwnReport(new ReportTask(period, u.Id), u, standings.GetValueOrDefault(u.Id))).Where(r => isCurrent || r.IsOpen));
        }

        return new OwnDuty(units.Count > 0, periods.Count > 0, reports);
    }
}
