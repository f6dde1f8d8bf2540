using System.Diagnostics.CodeAnalysis;

namespace Bot.Domain.Venues;

public enum PaperFormat
{
    Pdf = 1,
    Svg = 2,
    Png = 3,
}

/// <summary>
/// A printed paper of one venue as a file. Its key ("venue-paper/poster/K7QM2PXB.pdf") says all that is needed to make it anew at any time,
/// so that it is kept nowhere.
/// </summary>
public sealed record PaperFile(VenuePaper Paper, VenueCode Code, PaperFormat Format)
{
    public const string Prefix = "venue-paper/";

    private static readonly Dictionary<VenuePaper, string> Words = new()
    {
        [VenuePaper.Poster] = "poster",
        [VenuePaper.TableCard] = "table-card",
        [VenuePaper.VehicleSticker] = "vehicle-sticker",
        [VenuePaper.Label] = "label",
    };

    private static readonly Dictionary<VenuePaper, string> FileWords = new()
    {
        [VenuePaper.Poster] = "bien-treo",
        [VenuePaper.TableCard] = "the-de-ban",
        [VenuePaper.VehicleSticker] = "nhan-dan-xe",
        [VenuePaper.Label] = "nhan-nho",
    };

    public string Key => $"{Prefix}{Words[Paper]}/{Code.Value}.{Extension}";

    /// <summary>"bien-treo-K7QM2PXB.pdf", the name under which people find it on their phone.</summary>
    public string FileName => $"{FileWords[Paper]}-{Code.Value}.{Extension}";

    public string ContentType => Format switch
    {
        PaperFormat.Pdf => "application/pdf",
        PaperFormat.Svg => "image/svg+xml",
        _ => "image/png",
    };

    private string Extension => Format switch { PaperFormat.Pdf => "pdf", PaperFormat.Svg => "svg", _ => "png" };

    /// <summary>"poster", "table-card", "vehicle-sticker", "label".</summary>
    public static string Word(VenuePaper paper) => Words[paper];

    public static VenuePaper? PaperOf(string word) => Words.Where(w => w.Value == word).Select(w => (VenuePaper?)w.Key).FirstOrDefault();

    public static bool TryParse(string key, [NotNullWhen(true)] out PaperFile? file)
    {
        file = key.StartsWith(Prefix, StringComparison.Ordinal) && key[Prefix.Length..].Split('/', '.') is [var word, var code, var extension]
            && PaperOf(word) is { } paper && VenueCode.TryParse(code, out var parsed) == VenueCodeReading.Ok
            && Format(extension) is { } format
                ? new PaperFile(paper, parsed, format)
                : null;
        return file is not null;

        static PaperFormat? Format(string extension) => extension switch
        {
            "pdf" => PaperFormat.Pdf,
            "svg" => PaperFormat.Svg,
            "png" => PaperFormat.Png,
            _ => null,
        };
    }
}
