namespace Bot.Documents.QrImages;

/// <summary>A QR code as one path of black squares, one unit each, without the quiet zone: for drawings that place and scale it themselves.</summary>
/// <param name="Modules">Squares of a side.</param>
/// <param name="Path">The path's "d".</param>
public sealed record QrOutline(int Modules, string Path);
