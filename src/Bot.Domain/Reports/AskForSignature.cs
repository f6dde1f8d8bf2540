using Bot.Domain.Audit;
using Bot.Domain.Records;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Residents;

namespace Bot.Domain.Reports;

/// <summary>
/// "Trình ký": an office asks the leaders for a signature. The audit says when; a leader is asked about the same sheet no more often than a unit is reminded.
/// </summary>
public sealed class AskForSignature(ReportCycles cycles)
{
    /// <summary>The action in the audit.</summary>
    public const string Action = "sheet.presented";

    /// <summary>More entries than these are older than any rest that an office may set.</summary>
    private const int MostRead = 20;

    /// <summary>From when on the leaders may be asked: now, or later when they were asked lately or it is night.</summary>
    public async ValueTask<DateTimeOffset> FreeAtAsync(DomainTurn turn, SheetId sheet, CancellationToken ct)
    {
        var earlier = (await turn.Records.Audit.AboutAsync(sheet.ToString(), MostRead, ct)).Where(e => e.Action == Action).Select(e => e.At).ToList();
        return cycles.Plan.Button.FreeAt(turn.Now, earlier, cycles.Plan.Quiet);
    }

    public static ValueTask NoteAsync(DomainTurn turn, ResidentId by, SheetId sheet, CancellationToken ct) =>
        turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, by.ToString(), Action, sheet.ToString(), turn.Chat.Channel), ct);
}
