using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Privacy;

/// <summary>The wording a person agreed to: its fingerprint, and the language it was read in.</summary>
public sealed record ConsentWording(string TextFingerprint, string Language);

/// <summary>
/// Keeps the proof that a person said yes to one purpose. Only an explicit yes comes here: silence and a refusal leave nothing behind.
/// </summary>
public sealed class GiveConsent(IdSource ids)
{
    /// <summary>The consent in force: a new one, or the one given before to the very same wording.</summary>
    public async ValueTask<Consent> ExecuteAsync(DomainTurn turn, ResidentId resident, ConsentPurpose purpose, ConsentWording wording, CancellationToken ct)
    {
        var before = await turn.Records.Consents.InForceAsync(resident, purpose, ct);
        if (before is not null && before.TextFingerprint == wording.TextFingerprint)
        {
            return before;
        }

        if (before is not null)
        {
            await turn.Records.Consents.SaveAsync(before with { WithdrawnAt = turn.Now }, ct);
        }

        var consent = new Consent
        {
            Id = ids.Next(turn.Now),
            Resident = resident,
            Purpose = purpose,
            TextFingerprint = wording.TextFingerprint,
            Language = wording.Language,
            GivenAt = turn.Now,
        };
        await turn.Records.Consents.SaveAsync(consent, ct);
        return consent;
    }
}
