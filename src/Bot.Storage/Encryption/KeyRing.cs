using System.Security.Cryptography;

namespace Bot.Storage.Encryption;

/// <summary>
/// The keys of this service, in a file outside the database that only the service may read. Whoever has the database or a backup of it
/// but not this file reads no name, phone or answer. Without this file the data is lost: keep a copy in a safe place.
/// </summary>
public sealed class KeyRing
{
    private readonly Lock _gate = new();
    private volatile RingKeys _keys;

    private KeyRing(string path, RingKeys keys)
    {
        Path = path;
        _keys = keys;
    }

    public string Path { get; }

    public int ActiveKeyId => _keys.Active.Id;

    public DateTimeOffset ActiveSince => _keys.Active.Created;

    internal RingKeys Keys => _keys;

    /// <summary>Reads the ring.</summary>
    /// <param name="path">The file, setting Keys:File.</param>
    /// <param name="mayCreate">Make a new ring when there is none: for Development only, because elsewhere a forgotten file must not be replaced.</param>
    /// <param name="now">The moment written beside a new key.</param>
    /// <exception cref="KeyRingException">Missing, unreadable, damaged, or readable by others.</exception>
    public static KeyRing Open(string path, bool mayCreate, DateTimeOffset now)
    {
        if (!File.Exists(path) && mayCreate)
        {
            return Create(path, now);
        }

        return new KeyRing(path, KeyRingFile.Read(path));
    }

    /// <summary>Makes a new ring; never over an existing file.</summary>
    public static KeyRing Create(string path, DateTimeOffset now)
    {
        var keys = new RingKeys([NewKey(1, now)], RandomNumberGenerator.GetBytes(EncryptionPolicy.KeyBytes));
        KeyRingFile.Write(path, keys, mayReplace: false);
        return new KeyRing(path, keys);
    }

    /// <summary>
    /// Adds a new key, which seals everything from now on; the old ones stay, because rows not yet re-encrypted and old backups need them.
    /// The hash key is never changed: nobody could be found by phone or chat any more.
    /// </summary>
    /// <returns>The number of the new key.</returns>
    public int Rotate(DateTimeOffset now)
    {
        lock (_gate)
        {
            var current = KeyRingFile.Read(Path);
            if (current.Active.Id == ushort.MaxValue)
            {
                throw new KeyRingException($"Keys:File {Path} has used all key numbers.");
            }

            var next = NewKey((ushort)(current.Active.Id + 1), now);
            var keys = current with { Keys = [.. current.Keys, next] };
            KeyRingFile.Write(Path, keys, mayReplace: true);
            _keys = keys;
            return next.Id;
        }
    }

    /// <summary>Reads the file again: another process (the verb "keys rotate") may have added a key.</summary>
    internal RingKeys Reload()
    {
        lock (_gate)
        {
            var fresh = KeyRingFile.Read(Path);
            if (!CryptographicOperations.FixedTimeEquals(fresh.HashKey, _keys.HashKey))
            {
                throw new KeyRingException($"Keys:File {Path} was replaced by another ring while the service ran. Put the right file back and restart.");
            }

            _keys = fresh;
            return fresh;
        }
    }

    private static RingKey NewKey(ushort id, DateTimeOffset now) => new(id, now, RandomNumberGenerator.GetBytes(EncryptionPolicy.KeyBytes));
}
