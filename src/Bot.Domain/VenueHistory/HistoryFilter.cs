using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Domain.VenueHistory;

/// <summary>
/// Which check-ins at venues somebody wants to see. The store gives none of a venue at which <see cref="Asker"/> may not see the history
/// now (<see cref="HistoryPolicy.LeastRole"/>), whatever else the filter says.
/// </summary>
public sealed record HistoryFilter
{
    public required ResidentId Asker { get; init; }

    /// <summary>From this instant on.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Up to, but not including, this instant.</summary>
    public required DateTimeOffset Before { get; init; }

    /// <summary>Only this venue; null for all of the asker.</summary>
    public VenueId? Venue { get; init; }

    /// <summary>Only these persons; null for everybody.</summary>
    public IReadOnlyList<ResidentId>? People { get; init; }

    /// <summary>Only those whom this person let in.</summary>
    public ResidentId? Controller { get; init; }
}
