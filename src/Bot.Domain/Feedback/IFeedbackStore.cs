using Bot.Domain.Residents;

namespace Bot.Domain.Feedback;

public interface IFeedbackStore
{
    ValueTask AddAsync(FeedbackNote note, CancellationToken ct);

    ValueTask<FeedbackNote?> FindAsync(long id, CancellationToken ct);

    /// <summary>Of everybody, newest first: for the office.</summary>
    ValueTask<IReadOnlyList<FeedbackNote>> ListAsync(bool onlyOpen, int skip, int take, CancellationToken ct);

    /// <summary>Says that the office is done with a note.</summary>
    ValueTask SettleAsync(long id, DateTimeOffset at, CancellationToken ct);

    /// <summary>Of one person, newest first.</summary>
    ValueTask<IReadOnlyList<FeedbackNote>> OfAsync(ResidentId resident, int skip, int take, CancellationToken ct);

    ValueTask<long> CountAsync(ResidentId resident, CancellationToken ct);

    ValueTask<long> RemoveOfAsync(ResidentId resident, CancellationToken ct);

    /// <summary>Removes at most <paramref name="limit"/> rows older than the instant and says how many went.</summary>
    ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct);
}
