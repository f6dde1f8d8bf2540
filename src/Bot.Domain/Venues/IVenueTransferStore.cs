using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>Offers of venues that wait for the other person's yes; at most one for each venue.</summary>
public interface IVenueTransferStore
{
    ValueTask<VenueTransfer?> FindAsync(VenueId venue, CancellationToken ct);

    /// <summary>Writes the offer; an earlier one of the same venue gives way.</summary>
    ValueTask SaveAsync(VenueTransfer transfer, CancellationToken ct);

    ValueTask RemoveAsync(VenueId venue, CancellationToken ct);

    /// <summary>Offers to the person of this phone, oldest first.</summary>
    ValueTask<IReadOnlyList<VenueTransfer>> ToPhoneAsync(PhoneNumber phone, CancellationToken ct);

    /// <summary>Offers that this owner made, oldest first.</summary>
    ValueTask<IReadOnlyList<VenueTransfer>> ByOwnerAsync(ResidentId owner, CancellationToken ct);

    ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct);
}
