using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Domain.CheckIns;

/// <summary>A row of a person's own history, with the venue as it is called today.</summary>
public sealed record Visit(CheckIn CheckIn, Venue Venue)
{
    public RowMark Mark => new(CheckIn.At, CheckIn.Id);
}

public interface ICheckInStore
{
    ValueTask AddAsync(CheckIn checkIn, CancellationToken ct);

    /// <summary>The newest scan of a person at a venue, if it is not older than the instant.</summary>
    ValueTask<CheckIn?> LatestAsync(ResidentId resident, VenueId venue, DateTimeOffset since, CancellationToken ct);

    ValueTask<CheckIn?> LatestAnywhereAsync(ResidentId resident, CancellationToken ct);

    /// <summary>Newest first.</summary>
    ValueTask<IReadOnlyList<Visit>> HistoryAsync(ResidentId resident, int skip, int take, CancellationToken ct);

    /// <summary>
    /// Entries that nothing followed: each is the latest scan of its person anywhere, was made after the mark and before the instant. Oldest first.
    /// </summary>
    ValueTask<IReadOnlyList<Visit>> OpenEntriesAsync(RowMark after, DateTimeOffset before, int take, CancellationToken ct);

    ValueTask<long> CountAsync(ResidentId resident, CancellationToken ct);

    /// <summary>What was counted stays counted: without the person, in the totals of the days.</summary>
    ValueTask<long> RemoveOfAsync(ResidentId resident, CancellationToken ct);

    /// <summary>
    /// Removes about <paramref name="limit"/> rows of Vietnamese days before the instant's and says how many went; more where whole months can go
    /// at once. Rows of a day whose totals are not kept yet stay (see <see cref="Reports.IScanCountStore"/>).
    /// </summary>
    ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct);
}
