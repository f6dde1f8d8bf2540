namespace Bot.Domain.Venues;

/// <summary>Whether this installation can make PDF files. Where it cannot, papers are drawings (SVG) that any browser opens and prints.</summary>
public sealed record PaperPress(bool MakesPdf);
