namespace Bot.Documents.Posters;

/// <summary>What goes into the places of a template.</summary>
public sealed record PosterContent
{
    /// <summary>The address in the QR.</summary>
    public required string Url { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    /// <summary>As people type it: "K7QM-2PXB".</summary>
    public required string Code { get; init; }

    public required string Office { get; init; }

    public required string Hotline { get; init; }
}
