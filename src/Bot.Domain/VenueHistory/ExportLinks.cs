namespace Bot.Domain.VenueHistory;

/// <summary>Where a file is fetched that no message carries: an address with a secret in it that works once.</summary>
/// <param name="PublicUrl">The address that people's phones reach.</param>
public sealed record ExportLinks(string PublicUrl)
{
    /// <summary>Path of such addresses, before the secret.</summary>
    public const string Path = "/exports/";

    public string To(OrderedHistory ordered) => PublicUrl.TrimEnd('/') + Path + ordered.Token;
}
