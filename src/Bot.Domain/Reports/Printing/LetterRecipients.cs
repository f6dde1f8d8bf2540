namespace Bot.Domain.Reports.Printing;

/// <summary>"Nơi nhận" at the foot of a letter. "Như trên" (the addressees) and the archive are printed by themselves.</summary>
public sealed record LetterRecipients
{
    public IReadOnlyList<string> ToReport { get; init; } = [];

    public IReadOnlyList<string> ToImplement { get; init; } = [];

    public IReadOnlyList<string> ToCoordinate { get; init; } = [];

    /// <summary>Short name of the division that wrote it ("GDNN"), printed as "Lưu: VT, GDNN."; empty for "Lưu: VT.".</summary>
    public string ArchiveCode { get; init; } = string.Empty;
}
