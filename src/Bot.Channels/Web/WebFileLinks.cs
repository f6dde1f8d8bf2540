using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Channels.Web;

/// <summary>
/// Signed addresses of the files in a conversation: nobody can make one, each works for one conversation's file and only until its moment.
/// A browser opens them without a header, so the address itself is the key.
/// </summary>
public sealed class WebFileLinks(IKeyedHash hash)
{
    private const string Purpose = "web-file";

    /// <summary>Path of the link, without the server's address.</summary>
    public string Write(string conversation, OutgoingAttachment attachment, DateTimeOffset now)
    {
        var claims = new WebFileClaims
        {
            Key = attachment.Key,
            FileName = attachment.FileName,
            ContentType = attachment.ContentType,
            ExpiresAt = (now + WebPolicy.LinkLifetime).ToUnixTimeSeconds(),
        };
        var body = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, WebJson.Default.WebFileClaims));
        var name = Uri.EscapeDataString(attachment.FileName);
        return string.Create(CultureInfo.InvariantCulture, $"{ActivityWriter.BasePath}/conversations/{conversation}/files/{body}.{Sign(conversation, body)}/{name}");
    }

    /// <summary>The attachment behind a link and until when it may be fetched; null for a link that is not ours.</summary>
    public (OutgoingAttachment Attachment, DateTimeOffset ExpiresAt)? Read(string conversation, string link)
    {
        var dot = link.IndexOf('.', StringComparison.Ordinal);
        if (link.Length > 1_024 || dot < 1 || !IsSigned(conversation, link, dot))
        {
            return null;
        }

        var claims = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(link.AsSpan(0, dot)), WebJson.Default.WebFileClaims)!;
        return (new OutgoingAttachment(claims.Key, claims.FileName, claims.ContentType), DateTimeOffset.FromUnixTimeSeconds(claims.ExpiresAt));
    }

    private bool IsSigned(string conversation, string link, int dot)
    {
        var given = System.Text.Encoding.ASCII.GetBytes(link[(dot + 1)..]);
        var right = System.Text.Encoding.ASCII.GetBytes(Sign(conversation, link[..dot]));
        return CryptographicOperations.FixedTimeEquals(given, right);
    }

    private string Sign(string conversation, string body) => Base64Url.EncodeToString(hash.Hash(Purpose, conversation + "/" + body));
}
