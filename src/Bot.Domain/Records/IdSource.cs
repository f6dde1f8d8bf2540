namespace Bot.Domain.Records;

/// <summary>
/// Gives ids that sort by time, fit a signed 64-bit column and can be made by many instances without asking each other:
/// 41 bits of milliseconds since 2020 and 22 random bits. Two ids of one instance never collide: the sequence only rises.
/// </summary>
public sealed class IdSource(Random random)
{
    private const int RandomBits = 22;
    private static readonly long EpochMs = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private readonly Lock _gate = new();
    private long _last;

    /// <summary>No id given from now on is smaller than this one: after a start with a clock that was set back, order by id still holds.</summary>
    public void StartAfter(long id)
    {
        lock (_gate)
        {
            _last = Math.Max(_last, id);
        }
    }

    public long Next(DateTimeOffset now)
    {
        lock (_gate)
        {
            var candidate = ((now.ToUnixTimeMilliseconds() - EpochMs) << RandomBits) | (long)random.Next(1 << RandomBits);
            _last = candidate > _last ? candidate : _last + 1;
            return _last;
        }
    }
}
