namespace Bot.Storage.Encryption;

/// <summary>One encryption key of the ring. The number stands in every value sealed with it.</summary>
internal sealed record RingKey(ushort Id, DateTimeOffset Created, byte[] Key);

/// <summary>The ring at one moment. New values are sealed with <see cref="Active"/>, the newest key; the others only open old ones.</summary>
internal sealed record RingKeys(IReadOnlyList<RingKey> Keys, byte[] HashKey)
{
    public RingKey Active => Keys[^1];

    public RingKey? Find(ushort id)
    {
        foreach (var key in Keys)
        {
            if (key.Id == id)
            {
                return key;
            }
        }

        return null;
    }
}
