using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Domain.Records;

namespace Bot.Channels.Web;

/// <summary>
/// Signs and reads the tokens of the web chat. They have the shape of a JSON Web Token, because Direct Line clients look into it for the user;
/// nothing is kept on the server, so they survive a restart.
/// </summary>
public sealed class WebTokens(IKeyedHash hash)
{
    private const string Purpose = "web-token";
    private static readonly string Header = Base64Url.EncodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"u8);

    public string Write(WebGrant grant)
    {
        var claims = new WebClaims
        {
            Kind = (int)grant.Kind,
            Conversation = grant.Conversation,
            User = grant.User,
            ExpiresAt = grant.ExpiresAt.ToUnixTimeSeconds(),
            Nonce = grant.Nonce.Length == 0 ? null : grant.Nonce,
            Bound = grant.Bound == default ? null : grant.Bound.ToUnixTimeSeconds(),
        };
        var signed = Header + "." + Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, WebJson.Default.WebClaims));
        return signed + "." + Base64Url.EncodeToString(hash.Hash(Purpose, signed));
    }

    /// <summary>The grant behind a token of ours, expired or not; null for anything else.</summary>
    public WebGrant? Read(string token)
    {
        var end = token.LastIndexOf('.');
        if (token.Length > 1_024 || end <= Header.Length || !token.StartsWith(Header + ".", StringComparison.Ordinal) || !IsSigned(token, end))
        {
            return null;
        }

        var body = Base64Url.DecodeFromChars(token.AsSpan(Header.Length + 1, end - Header.Length - 1));
        var claims = JsonSerializer.Deserialize(body, WebJson.Default.WebClaims);
        return claims is null
            ? null
            : new WebGrant(
                (WebGrantKind)claims.Kind,
                claims.Conversation,
                claims.User,
                DateTimeOffset.FromUnixTimeSeconds(claims.ExpiresAt),
                claims.Nonce ?? string.Empty,
                claims.Bound is { } bound ? DateTimeOffset.FromUnixTimeSeconds(bound) : default);
    }

    /// <summary>A name nobody can guess: 128 bits.</summary>
    public static string NewName() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    private bool IsSigned(string token, int end)
    {
        var given = new byte[64];
        return Base64Url.TryDecodeFromChars(token.AsSpan(end + 1), given, out var length)
            && CryptographicOperations.FixedTimeEquals(given.AsSpan(0, length), hash.Hash(Purpose, token[..end]));
    }
}
