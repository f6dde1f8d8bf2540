namespace Bot.Domain.Venues;

public enum SaveVenue
{
    Saved,

    /// <summary>The code belongs to another venue (or once did); nothing was written. Draw another code.</summary>
    CodeTaken,
}

/// <param name="Venues">Those that are not retired.</param>
/// <param name="Newest">The highest id among them.</param>
public readonly record struct CommuneMark(long Venues, long Newest);

public interface IVenueStore
{
    ValueTask<Venue?> FindAsync(VenueId id, CancellationToken ct);

    ValueTask<VenueLookup> LookUpAsync(VenueCode code, CancellationToken ct);

    /// <summary>Writes the whole venue under its id. A changed code leaves the old one behind as replaced.</summary>
    ValueTask<SaveVenue> SaveAsync(Venue venue, CancellationToken ct);

    ValueTask<long> CountAsync(CancellationToken ct);

    /// <summary>The venues of a commune that are not retired, oldest first.</summary>
    ValueTask<IReadOnlyList<Venue>> InCommuneAsync(string communeCode, CancellationToken ct);

    /// <summary>How many such venues the commune has and which came last: differs when somebody registered, closed or opened one there.</summary>
    ValueTask<CommuneMark> MarkOfCommuneAsync(string communeCode, CancellationToken ct);

    /// <summary>
    /// Until the end of the transaction nobody else who asks for it too registers in the commune: of two people who register one place at
    /// the same moment, the second sees the first one's venue.
    /// </summary>
    ValueTask HoldCommuneAsync(string communeCode, CancellationToken ct);
}
