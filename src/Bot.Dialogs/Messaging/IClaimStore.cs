namespace Bot.Dialogs.Messaging;

/// <summary>Each effect of the clock is claimed once by a natural key, in the transaction of the effect itself.</summary>
public interface IClaimStore
{
    /// <summary>True for the first who asks with this key.</summary>
    ValueTask<bool> TryClaimAsync(string kind, string key, DateTimeOffset at, CancellationToken ct);

    /// <summary>Gives a claim back; true when there was one. Of several who ask at once only one gets true.</summary>
    ValueTask<bool> ReleaseAsync(string kind, string key, CancellationToken ct);

    ValueTask<int> PurgeAsync(string kind, DateTimeOffset before, int limit, CancellationToken ct);
}
