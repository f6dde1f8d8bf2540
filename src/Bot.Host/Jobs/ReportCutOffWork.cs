using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Host.Jobs;

/// <summary>
/// Fixes the numbers of all units when the cut-off of a period has passed, a few in each transaction. Each is fixed once, whoever comes first: this or
/// the unit's own sending. After a standstill what was missed is made good.
/// </summary>
public sealed class ReportCutOffWork(IStore store, OfficeConfiguration office, FixCount fix, TimeProvider time, ILogger<ReportCutOffWork> log) : IClockWork
{
    private const int PeriodsBack = 2;
    private readonly HashSet<ReportPeriodKey> _done = [];

    public string Name => Schedule.ReportCutOff;

    public async Task RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var term in office.Reports.All.SelectMany(c => Passed(c, now)).Where(t => !_done.Contains(t.Key)))
        {
            var count = await FixAsync(term, now, ct);
            _done.Add(term.Key);
            if (count > 0)
            {
                Log.NumbersFixed(log, count, term.Key.ToString());
            }
        }
    }

    private IEnumerable<ReportTerm> Passed(ReportCycle cycle, DateTimeOffset now)
    {
        var period = cycle.PeriodFor(VietnamTime.Date(now));
        for (var back = 0; back <= PeriodsBack; back++, period = cycle.Previous(period))
        {
            if (cycle.IsAskedFor(period) && cycle.CutOff(period) <= now)
            {
                yield return ReportTerm.Of(office.Reports, cycle, period);
            }
        }
    }

    private async Task<int> FixAsync(ReportTerm term, DateTimeOffset now, CancellationToken ct)
    {
        var (count, after) = (0, new UnitId(0));
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var from = after;
            var units = await store.ReadAsync(s => s.Units.ReportingAsync(term.Days.Last, from, ReportPolicy.UnitsAtATime, ct), ct);
            if (units.Count == 0)
            {
                return count;
            }

            count += await store.WriteAsync(
                async s =>
                {
                    var done = 0;
                    foreach (var unit in units)
                    {
                        done += await fix.ExecuteAsync(s, unit, term, now, ct) == FixAnswer.Fixed ? 1 : 0;
                    }

                    return done;
                },
                ct);
            after = units[^1].Id;
        }
    }
}
