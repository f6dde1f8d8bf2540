using System.IO.Compression;

namespace Bot.Host.Pages;

/// <summary>One file of wwwroot, compressed when it is first asked for and kept so.</summary>
public sealed class Asset(string path, byte[] content)
{
    private readonly Lazy<byte[]> _brotli = new(() => Compress(content, s => new BrotliStream(s, CompressionLevel.Optimal)));
    private readonly Lazy<byte[]> _gzip = new(() => Compress(content, s => new GZipStream(s, CompressionLevel.SmallestSize)));

    public byte[] Content => content;

    public string ContentType { get; } = Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        ".wasm" => "application/wasm",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };

    /// <summary>The body in the best encoding the browser takes, with its name; null for none.</summary>
    public (byte[] Body, string? Encoding) For(string acceptEncoding)
    {
        if (path.EndsWith(".woff2", StringComparison.Ordinal))
        {
            return (content, null);
        }

        if (acceptEncoding.Contains("br", StringComparison.OrdinalIgnoreCase))
        {
            return (_brotli.Value, "br");
        }

        return acceptEncoding.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (_gzip.Value, "gzip") : (content, null);
    }

    internal static byte[] Compress(byte[] content, Func<Stream, Stream> by)
    {
        using var held = new MemoryStream();
        using (var stream = by(held))
        {
            stream.Write(content);
        }

        return held.ToArray();
    }
}
