namespace Bot.Domain.Venues;

/// <summary>Draws new venue codes. For many callers at once.</summary>
public sealed class VenueCodes(Random random)
{
    private readonly Lock _gate = new();

    public VenueCode Next()
    {
        lock (_gate)
        {
            return VenueCode.Create(random);
        }
    }

    /// <summary>Keeps a venue under a code that no venue ever had.</summary>
    public async ValueTask<Venue> SaveWithNewCodeAsync(IVenueStore venues, Venue venue, CancellationToken ct)
    {
        for (var i = 0; i < VenuePolicy.CodeTries; i++)
        {
            var drawn = venue with { Code = Next() };
            if (await venues.SaveAsync(drawn, ct) == SaveVenue.Saved)
            {
                return drawn;
            }
        }

        throw new InvalidOperationException("every code that was drawn belongs to a venue");
    }
}
