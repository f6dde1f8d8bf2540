namespace Bot.Channels.Telegram.Api;

/// <summary>Reads a body that must not be larger than agreed, into memory of its own.</summary>
internal static class BoundedBody
{
    private const int FirstSize = 4096;

    /// <summary>Null when there is more than <paramref name="maxBytes"/>.</summary>
    public static async ValueTask<byte[]?> ReadAsync(Stream stream, long? announced, int maxBytes, CancellationToken ct)
    {
        if (announced > maxBytes)
        {
            return null;
        }

        var buffer = new byte[announced is > 0 and var size ? (int)size : FirstSize];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length == announced)
                {
                    return buffer;
                }

                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, maxBytes + 1));
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), ct);
            if (read == 0)
            {
                return length == buffer.Length ? buffer : buffer[..length];
            }

            length += read;
            if (length > maxBytes)
            {
                return null;
            }
        }
    }
}
