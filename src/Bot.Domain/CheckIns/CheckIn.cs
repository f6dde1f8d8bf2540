using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Domain.CheckIns;

/// <summary>One scan ("lượt quét"). Every scan is kept and counted; one that repeats within minutes is marked, so that persons can be counted too.</summary>
public sealed record CheckIn
{
    public required long Id { get; init; }

    public required VenueId Venue { get; init; }

    public required ResidentId Resident { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Direction Direction { get; init; }

    public required ScanSource Source { get; init; }

    /// <summary>The same person, venue and direction were scanned within <see cref="CheckInPolicy.RepeatWindow"/> before.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Who let the person in; empty when the person scanned alone.</summary>
    public ResidentId? Controller { get; init; }
}
