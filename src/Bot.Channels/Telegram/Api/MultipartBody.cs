using System.Security.Cryptography;
using System.Text;

namespace Bot.Channels.Telegram.Api;

/// <summary>
/// A form with one file in it, put together without copying the file. Written by hand because the platform's own class encodes
/// Vietnamese file names in a way that Telegram shows as gibberish.
/// </summary>
internal sealed class MultipartBody
{
    /// <summary>Not to be guessed, so that no text from a person can end a part.</summary>
    private static readonly string Boundary = "form-" + RandomNumberGenerator.GetHexString(32, lowercase: true);

    private MultipartBody(byte[] head, ReadOnlyMemory<byte> file, byte[] tail) => (Head, File, Tail) = (head, file, tail);

    public byte[] Head { get; }

    public ReadOnlyMemory<byte> File { get; }

    public byte[] Tail { get; }

    public string ContentType { get; } = "multipart/form-data; boundary=" + Boundary;

    public static MultipartBody Of(IEnumerable<KeyValuePair<string, string>> fields, string fileField, UploadFile file)
    {
        var head = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            head.Append("--").Append(Boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(name).Append("\"\r\n\r\n");
            head.Append(value).Append("\r\n");
        }

        head.Append("--").Append(Boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(fileField);
        head.Append("\"; filename=\"").Append(AsciiFileName.Of(file.FileName)).Append("\"\r\nContent-Type: ").Append(SafeType(file.ContentType));
        head.Append("\r\n\r\n");
        return new MultipartBody(Encoding.UTF8.GetBytes(head.ToString()), file.Content, Encoding.UTF8.GetBytes($"\r\n--{Boundary}--\r\n"));
    }

    private static string SafeType(string contentType) =>
        contentType.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? contentType : "application/octet-stream";
}

/// <summary>A file to upload.</summary>
internal sealed record UploadFile(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
