namespace Bot.Domain.Reports.Printing;

/// <summary>Who signs, and by whose right.</summary>
public sealed record LetterSigner
{
    /// <summary>"KT. GIÁM ĐỐC" (on behalf of), "TM. ỦY BAN NHÂN DÂN", "TL. GIÁM ĐỐC"; empty when the head signs.</summary>
    public string Authority { get; init; } = string.Empty;

    /// <summary>"PHÓ GIÁM ĐỐC".</summary>
    public required string Title { get; init; }

    public required string Name { get; init; }

    /// <summary>
    /// When the signer confirmed the figures in the chat; null where nobody did. It is printed as what it is, a confirmation, and leaves the room
    /// for the signature and the seal.
    /// </summary>
    public DateTimeOffset? ConfirmedAt { get; init; }
}
