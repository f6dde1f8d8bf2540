using Bot.Domain.Audit;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Privacy;

/// <summary>
/// Ends a consent from now on. What was kept under it stays lawful and goes when its time is over or when the person asks for deletion
/// (Law 91/2025/QH15: a withdrawal does not reach back).
/// </summary>
public static class WithdrawConsent
{
    /// <summary>The withdrawn consent, or null when none was in force.</summary>
    public static async ValueTask<Consent?> ExecuteAsync(DomainTurn turn, ResidentId resident, ConsentPurpose purpose, CancellationToken ct)
    {
        Consent? last = null;
        while (await turn.Records.Consents.InForceAsync(resident, purpose, ct) is { } inForce)
        {
            last = inForce with { WithdrawnAt = turn.Now };
            await turn.Records.Consents.SaveAsync(last, ct);
        }

        if (last is not null)
        {
            await turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, resident.ToString(), "consent.withdrawn", resident.ToString(), purpose.ToString()), ct);
        }

        return last;
    }
}
