namespace Bot.Storage.Encryption;

/// <summary>Numbers of the encryption of personal data (Law 91/2025/QH15 asks for encryption of sensitive data; the sizes are NIST's).</summary>
public static class EncryptionPolicy
{
    /// <summary>AES-256 (NIST FIPS 197).</summary>
    public const int KeyBytes = 32;

    /// <summary>96-bit nonces, as NIST SP 800-38D 8.2 wants for GCM.</summary>
    public const int NonceBytes = 12;

    /// <summary>Full 128-bit tags (NIST SP 800-38D 5.2.1.2).</summary>
    public const int TagBytes = 16;

    /// <summary>HMAC-SHA-256 (NIST FIPS 198-1) gives 32 bytes.</summary>
    public const int HashBytes = 32;

    /// <summary>
    /// Random nonces allow 2^32 values under one key (NIST SP 800-38D 8.3): at 10 values a turn and a million turns a day
    /// that is more than a year, so the key is to be rotated once a year.
    /// </summary>
    public static readonly TimeSpan RotateAfter = TimeSpan.FromDays(365);
}
