using Bot.Domain.Venues;

namespace Bot.Host.Pages;

/// <summary>What a venue's link led to.</summary>
/// <param name="Kind">Which of the pages is shown.</param>
/// <param name="Typed">The code as it stands in the address, cut to what fits a line.</param>
/// <param name="Venue">The venue, where there is one.</param>
/// <param name="Address">Its address in one line.</param>
/// <param name="Likely">For a slip of the finger: the only venue whose code is one slip away.</param>
internal sealed record LandingView(LandingKind Kind, string Typed, Venue? Venue = null, string Address = "", Venue? Likely = null)
{
    /// <summary>A code that never was is not found; one that was is gone.</summary>
    public int Status => Kind switch
    {
        LandingKind.Found => StatusCodes.Status200OK,
        LandingKind.Replaced or LandingKind.Retired => StatusCodes.Status410Gone,
        _ => StatusCodes.Status404NotFound,
    };
}

internal enum LandingKind
{
    Found = 1,
    Replaced = 2,
    Retired = 3,
    Unknown = 4,
    Mistyped = 5,
    NotACode = 6,
}
