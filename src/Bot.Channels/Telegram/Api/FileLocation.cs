using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>Where a file can be fetched for an hour.</summary>
internal struct FileLocation
{
    public string? Path;
    public long? Size;

    public static FileLocation Read(ref Utf8JsonReader reader) => Fields.Read<FileLocation>(ref reader, static (ref reader, ref location) =>
        Fields.Take(ref reader, "file_path"u8, ref location.Path) || Fields.Take(ref reader, "file_size"u8, ref location.Size));
}
