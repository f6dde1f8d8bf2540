using System.Security.Cryptography;
using System.Text;

namespace Bot.Dialogs.Flows.Reading;

/// <summary>Short, stable names for contents: the first digits of SHA-256.</summary>
internal static class Fingerprint
{
    /// <summary>Compared only with earlier shapes of the same flow.</summary>
    public const int ShapeLength = 12;

    /// <summary>Kept with declarations as evidence of their wording, so longer.</summary>
    public const int TextLength = 20;

    public static string Of(string content, int length) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..length];
}
