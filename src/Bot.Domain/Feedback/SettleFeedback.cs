using Bot.Domain.Audit;
using Bot.Domain.Records;

namespace Bot.Domain.Feedback;

/// <summary>The office is done with a remark: it no longer stands among those to look at, and goes when its time of keeping is over.</summary>
public static class SettleFeedback
{
    /// <summary>False when there is none of this number, or somebody settled it before.</summary>
    public static async ValueTask<bool> ExecuteAsync(IRecords records, long id, string actor, DateTimeOffset now, CancellationToken ct)
    {
        if (await records.Feedback.FindAsync(id, ct) is not { IsOpen: true } note)
        {
            return false;
        }

        await records.Feedback.SettleAsync(id, now, ct);
        await records.Audit.AppendAsync(new AuditEntry(now, actor, "feedback.settled", note.Resident.ToString(), ReceiptNumber.Of(id)), ct);
        return true;
    }
}
