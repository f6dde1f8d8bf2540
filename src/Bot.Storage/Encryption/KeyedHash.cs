using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Bot.Domain.Records;

namespace Bot.Storage.Encryption;

/// <summary>HMAC-SHA-256 under the ring's hash key, over purpose, a zero byte and the value in UTF-8.</summary>
public sealed class KeyedHash(KeyRing ring) : IKeyedHash
{
    private const int StackBytes = 256;

    public byte[] Hash(string purpose, string value)
    {
        var hash = new byte[EncryptionPolicy.HashBytes];
        Write(purpose, value, hash);
        return hash;
    }

    internal void Write(string purpose, ReadOnlySpan<char> value, Span<byte> hash)
    {
        var size = Encoding.UTF8.GetMaxByteCount(purpose.Length) + 1 + Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = size > StackBytes ? ArrayPool<byte>.Shared.Rent(size) : null;
        var buffer = rented ?? stackalloc byte[StackBytes];
        var length = Encoding.UTF8.GetBytes(purpose, buffer);
        buffer[length++] = 0;
        length += Encoding.UTF8.GetBytes(value, buffer[length..]);
        HMACSHA256.HashData(ring.Keys.HashKey, buffer[..length], hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }
}
