using System.Security.Cryptography;

namespace Bot.Domain.Records;

/// <summary>The operating system's generator.</summary>
public sealed class CryptoSecretSource : ISecretSource
{
    private const int TokenHexDigits = 40;

    public string Digits(int count) => RandomNumberGenerator.GetString("0123456789", count);

    public string Token() => RandomNumberGenerator.GetHexString(TokenHexDigits, lowercase: true);
}
