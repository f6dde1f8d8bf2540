using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>Where a file can be fetched for an hour.</summary>
internal record struct FileLocation(string? Path, long? Size)
{
    public static FileLocation Read(ref Utf8JsonReader reader)
    {
        var location = default(FileLocation);
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "file_path"u8))
            {
                location.Path = Lenient.Text(ref reader);
            }
            else if (Lenient.On(ref reader, "file_size"u8))
            {
                location.Size = Lenient.Long(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return location;
    }
}
