using Bot.Domain.Spreadsheets;
using Bot.Domain.Venues;

namespace Bot.Domain.VenueImport;

/// <summary>What became of a line of a list.</summary>
public abstract record LineResult
{
    private LineResult()
    {
    }

    /// <summary>A new venue; in a trial, one that would be.</summary>
    public sealed record Registered(VenueLine Line, Venue Venue) : LineResult;

    /// <summary>Its owner has this very venue: the list was read in before, or names it twice. Nothing is done.</summary>
    public sealed record AlreadyThere(VenueLine Line, Venue Venue) : LineResult;

    /// <summary>It looks like these (the letters' double entries); not registered unless somebody says that it is another place.</summary>
    public sealed record Twins(VenueLine Line, IReadOnlyList<Venue> Venues) : LineResult;

    /// <summary>It cannot become a venue.</summary>
    public sealed record Wrong(IReadOnlyList<LineFinding> Findings) : LineResult;
}
