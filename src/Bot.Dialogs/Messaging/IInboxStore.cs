namespace Bot.Dialogs.Messaging;

/// <summary>
/// The set of events already handled, by channel and event id. A set and never a high-water mark: platforms' ids may restart lower and
/// come out of order.
/// </summary>
public interface IInboxStore
{
    /// <summary>True when the event is new; from then on it is known.</summary>
    ValueTask<bool> TryAddAsync(string channel, string eventId, DateTimeOffset at, CancellationToken ct);

    /// <summary>Forgets events older than the platform's longest retry.</summary>
    ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct);
}
