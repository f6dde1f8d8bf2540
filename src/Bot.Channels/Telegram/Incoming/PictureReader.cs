using System.Text.Json;
using Bot.Channels.Telegram.Api;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>Finds the best copy of a picture that bots may fetch, and other files.</summary>
internal static class PictureReader
{
    /// <summary>Of the sizes of a photo the one with the most pixels: a QR needs every one of them.</summary>
    public static void ReadSizes(ref Utf8JsonReader reader, ref MessageFields fields)
    {
        long best = -1;
        for (var more = Lenient.EnterArray(ref reader); more && Lenient.NextElement(ref reader);)
        {
            var file = ReadFile(ref reader);
            if (file.Id is null || file.Size > TelegramPolicy.MaxDownloadBytes)
            {
                fields.IsPictureTooLarge = file.Id is not null;
                continue;
            }

            if (file.Pixels >= best)
            {
                best = file.Pixels;
                fields.PictureId = file.Id;
            }
        }
    }

    /// <summary>A picture sent "as a file", which keeps its full sharpness, or a file that is none.</summary>
    public static void ReadDocument(ref Utf8JsonReader reader, ref MessageFields fields)
    {
        var file = ReadFile(ref reader);
        if (file.Id is null || !IsPicture(file.Type))
        {
            (fields.DocumentId, fields.DocumentName, fields.DocumentSize) = (file.Id, file.Name, file.Size);
            return;
        }

        fields.IsPictureTooLarge = file.Size > TelegramPolicy.MaxDownloadBytes;
        fields.PictureId = fields.IsPictureTooLarge ? null : file.Id;
    }

    private static bool IsPicture(string? type) =>
        type is not null && type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) && !type.Contains("svg", StringComparison.OrdinalIgnoreCase);

    private static FileFields ReadFile(ref Utf8JsonReader reader) => Fields.Read<FileFields>(ref reader, static (ref reader, ref file) =>
        Fields.Take(ref reader, "file_id"u8, ref file.Id)
        || Fields.Take(ref reader, "file_size"u8, ref file.Size)
        || Fields.Take(ref reader, "mime_type"u8, ref file.Type)
        || Fields.Take(ref reader, "file_name"u8, ref file.Name)
        || Fields.Take(ref reader, "width"u8, ref file.Width)
        || Fields.Take(ref reader, "height"u8, ref file.Height));

    private struct FileFields
    {
        public string? Id;
        public long? Size;
        public string? Type;
        public string? Name;
        public long? Width;
        public long? Height;

        public readonly long Pixels => unchecked((Width ?? 0) * (Height ?? 0));
    }
}
