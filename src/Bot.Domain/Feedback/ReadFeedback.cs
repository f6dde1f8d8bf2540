using Bot.Domain.Audit;
using Bot.Domain.Records;

namespace Bot.Domain.Feedback;

/// <summary>The office reads what a person wrote. The person can see later that somebody did.</summary>
public static class ReadFeedback
{
    /// <summary>The note, or null when there is none of this number (any more).</summary>
    public static async ValueTask<FeedbackNote?> ExecuteAsync(IRecords records, long id, string actor, DateTimeOffset now, CancellationToken ct)
    {
        if (await records.Feedback.FindAsync(id, ct) is not { } note)
        {
            return null;
        }

        await records.Audit.AppendAsync(new AuditEntry(now, actor, "feedback.read", note.Resident.ToString(), ReceiptNumber.Of(id)), ct);
        return note;
    }
}
