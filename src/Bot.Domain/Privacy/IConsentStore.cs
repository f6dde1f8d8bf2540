using Bot.Domain.Residents;

namespace Bot.Domain.Privacy;

public interface IConsentStore
{
    /// <summary>Writes the whole consent under its id.</summary>
    ValueTask SaveAsync(Consent consent, CancellationToken ct);

    /// <summary>Every consent ever given, newest first.</summary>
    ValueTask<IReadOnlyList<Consent>> OfAsync(ResidentId resident, CancellationToken ct);

    /// <summary>The consent in force for a purpose, if there is one.</summary>
    ValueTask<Consent?> InForceAsync(ResidentId resident, ConsentPurpose purpose, CancellationToken ct);

    ValueTask<int> PurgeWithdrawnAsync(DateTimeOffset before, int limit, CancellationToken ct);
}
