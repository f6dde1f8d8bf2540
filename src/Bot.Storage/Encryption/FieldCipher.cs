using System.Buffers.Binary;
using System.Security.Cryptography;
using Bot.Dialogs.Conversations;

namespace Bot.Storage.Encryption;

/// <summary>
/// Seals and opens single values with AES-256-GCM. Form of a value: version (1 byte), key number (2), nonce (12), ciphertext, tag (16).
/// Table, column and row are bound in as associated data. Not for two users at once: each connection has its own, so that
/// ciphers and buffers are reused; a returned span is valid until the next call.
/// </summary>
/// <param name="ring">The keys.</param>
/// <param name="isUsed">True for a key that rows of the database are known to be sealed with; null: none is known.</param>
internal sealed class FieldCipher(KeyRing ring, Func<ushort, bool>? isUsed = null) : IDisposable
{
    public const int HeaderBytes = 3;
    private const byte Version = 1;
    private const int Overhead = HeaderBytes + EncryptionPolicy.NonceBytes + EncryptionPolicy.TagBytes;
    private const int NoncesAtOnce = 64;
    private const int LargestKept = 256 * 1024;

    private readonly Dictionary<ushort, AesGcm> _ciphers = [];
    private readonly byte[] _nonces = new byte[NoncesAtOnce * EncryptionPolicy.NonceBytes];
    private readonly byte[] _associated = new byte[256];
    private int _nextNonce = NoncesAtOnce;
    private byte[] _sealed = new byte[2048];
    private byte[] _plain = new byte[2048];

    public ReadOnlySpan<byte> Seal(SealedColumn column, RowKey row, ReadOnlySpan<byte> plain) => SealWith(ring.Keys.Active, column, row, plain);

    public ReadOnlySpan<byte> SealWith(RingKey key, SealedColumn column, RowKey row, ReadOnlySpan<byte> plain)
    {
        var value = Room(ref _sealed, plain.Length + Overhead);
        value[0] = Version;
        BinaryPrimitives.WriteUInt16BigEndian(value[1..], key.Id);
        var nonce = value.Slice(HeaderBytes, EncryptionPolicy.NonceBytes);
        NextNonce().CopyTo(nonce);
        var cipherText = value.Slice(HeaderBytes + EncryptionPolicy.NonceBytes, plain.Length);
        Cipher(key).Encrypt(nonce, plain, cipherText, value[^EncryptionPolicy.TagBytes..], Associated(value[..HeaderBytes], column, row));
        return value;
    }

    /// <exception cref="SealedValueException">The value was changed, belongs to another row, or names a key that there never was.</exception>
    /// <exception cref="StoreUnavailableException">The key ring lacks a key of this database: nothing is wrong with the value.</exception>
    public ReadOnlySpan<byte> Open(SealedColumn column, RowKey row, ReadOnlySpan<byte> value)
    {
        if (value.Length < Overhead || value[0] != Version)
        {
            throw new SealedValueException($"A value of {column} is not in the sealed form.");
        }

        var id = BinaryPrimitives.ReadUInt16BigEndian(value[1..]);
        var key = ring.Keys.Find(id) ?? FindAnew(column, id);
        var plain = Room(ref _plain, value.Length - Overhead);
        var nonce = value.Slice(HeaderBytes, EncryptionPolicy.NonceBytes);
        var cipherText = value[(HeaderBytes + EncryptionPolicy.NonceBytes)..^EncryptionPolicy.TagBytes];
        try
        {
            Cipher(key).Decrypt(nonce, cipherText, value[^EncryptionPolicy.TagBytes..], plain, Associated(value[..HeaderBytes], column, row));
        }
        catch (CryptographicException e)
        {
            throw new SealedValueException($"A value of {column} does not open: it was changed, moved from another row, or sealed by another service.", e);
        }

        return plain;
    }

    public void Dispose()
    {
        foreach (var cipher in _ciphers.Values)
        {
            cipher.Dispose();
        }

        CryptographicOperations.ZeroMemory(_plain);
    }

    // Another process may have added the key since the ring was read.
    private RingKey FindAnew(SealedColumn column, ushort id)
    {
        try
        {
            if (ring.Reload().Find(id) is { } key)
            {
                return key;
            }
        }
        catch (KeyRingException e)
        {
            throw new StoreUnavailableException(e.Message, e);
        }

        throw isUsed?.Invoke(id) == true
            ? new StoreUnavailableException(UsedKeys.Missing(id, ring))
            : new SealedValueException($"A value of {column} names key {id}, which is not in the key ring {ring.Path}.");
    }

    private AesGcm Cipher(RingKey key)
    {
        if (!_ciphers.TryGetValue(key.Id, out var cipher))
        {
            cipher = new AesGcm(key.Key, EncryptionPolicy.TagBytes);
            _ciphers.Add(key.Id, cipher);
        }

        return cipher;
    }

    private ReadOnlySpan<byte> Associated(ReadOnlySpan<byte> header, SealedColumn column, RowKey row)
    {
        var data = _associated.AsSpan();
        header.CopyTo(data);
        column.Prefix.CopyTo(data[HeaderBytes..]);
        var length = HeaderBytes + column.Prefix.Length;
        data[length++] = (byte)row.Blob.Length;
        row.Blob.CopyTo(data[length..]);
        length += row.Blob.Length;
        BinaryPrimitives.WriteInt64BigEndian(data[length..], row.Number);
        return data[..(length + sizeof(long))];
    }

    // One call into the random generator for many nonces: it costs more than the encryption of a short value.
    private ReadOnlySpan<byte> NextNonce()
    {
        if (_nextNonce == NoncesAtOnce)
        {
            RandomNumberGenerator.Fill(_nonces);
            _nextNonce = 0;
        }

        return _nonces.AsSpan(_nextNonce++ * EncryptionPolicy.NonceBytes, EncryptionPolicy.NonceBytes);
    }

    private static Span<byte> Room(ref byte[] buffer, int length)
    {
        if (length > LargestKept)
        {
            return new byte[length];
        }

        if (buffer.Length < length)
        {
            CryptographicOperations.ZeroMemory(buffer);
            buffer = new byte[Math.Min(LargestKept, Math.Max(length, buffer.Length * 2))];
        }

        return buffer.AsSpan(0, length);
    }
}
