using Bot.Domain.Audit;
using Bot.Domain.Records;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>Whether a supervisor may remind a unit of its report now, and whom.</summary>
public abstract record HandNudge
{
    private HandNudge()
    {
    }

    /// <summary>These people are to be told; that they were is noted by <see cref="NudgeByHand.NoteAsync"/>.</summary>
    public sealed record Allowed(Unit Unit, IReadOnlyList<UnitPerson> People) : HandNudge;

    /// <summary>The unit was reminded by hand not long ago.</summary>
    public sealed record TooSoon(DateTimeOffset FreeAt) : HandNudge;

    /// <summary>Its report is in.</summary>
    public sealed record AlreadySent : HandNudge;

    /// <summary>Nobody of the unit is known by a verified phone.</summary>
    public sealed record Nobody(Unit Unit) : HandNudge;

    public sealed record NotAllowed : HandNudge;
}

/// <summary>
/// "Thường xuyên đôn đốc" (district letter): a supervisor reminds a unit with a tap. The audit of the report says who was reminded when and by whom, and
/// by it the unit is left in peace for a while, whoever taps.
/// </summary>
public sealed class NudgeByHand(ReportCycles cycles)
{
    /// <summary>The action in the audit.</summary>
    public const string Action = "report.nudged";

    /// <summary>Own choice: a turn that reminds more units than these would hold up others; the next tap takes those that are left.</summary>
    public const int MostAtOnce = 200;

    /// <summary>More entries than these are older than any rest that an office may set.</summary>
    private const int MostRead = 20;

    public async ValueTask<HandNudge> LookAsync(DomainTurn turn, ResidentId supervisor, ReportKey key, CancellationToken ct)
    {
        if (!await UnitRights.MayAsync(turn, supervisor, key.Unit, UnitDeed.Nudge, ct) || await turn.Records.Units.FindAsync(key.Unit, ct) is not { } unit)
        {
            return new HandNudge.NotAllowed();
        }

        if (await turn.Records.Reports.ByKeyAsync(key, ct) is { IsSubmitted: true })
        {
            return new HandNudge.AlreadySent();
        }

        var free = cycles.Plan.Button.FreeAt(turn.Now, await EarlierAsync(turn.Records, key, ct), cycles.Plan.Quiet);
        if (free > turn.Now)
        {
            return new HandNudge.TooSoon(free);
        }

        var people = await turn.Records.UnitPeople.OfUnitAsync(key.Unit, VietnamTime.Date(turn.Now), ct);
        var reporting = people.Where(p => p.Counts && UnitRights.May(p.Role, UnitDeed.Submit)).ToList();
        return reporting.Count > 0 ? new HandNudge.Allowed(unit, reporting) : new HandNudge.Nobody(unit);
    }

    /// <summary>Notes that the unit was reminded, and how many people were told.</summary>
    public static ValueTask NoteAsync(DomainTurn turn, ResidentId supervisor, ReportKey key, int told, CancellationToken ct) => turn.Records.Audit.AppendAsync(
        new AuditEntry(turn.Now, supervisor.ToString(), Action, key.ToString(), FormattableString.Invariant($"by hand, {told} told")), ct);

    /// <summary>When the unit was reminded by hand of this report, newest first.</summary>
    public static async ValueTask<IReadOnlyList<DateTimeOffset>> EarlierAsync(IRecords records, ReportKey key, CancellationToken ct) =>
        [.. (await records.Audit.AboutAsync(key.ToString(), MostRead, ct)).Where(e => e.Action == Action).Select(e => e.At)];
}
