namespace Bot.Domain.Records;

/// <summary>
/// Gives ids that sort by time, fit a signed 64-bit column and can be made by many instances without asking each other: 41 bits of milliseconds
/// since 2020, 10 bits of the instance's number and a 12-bit count. The sequence of one instance only rises.
/// </summary>
public sealed class IdSource(Random random)
{
    /// <summary>Number 0 is for programs that have not entered (the command line): theirs have 22 bits of chance instead of number and count.</summary>
    public const int MostInstances = (1 << InstanceBits) - 1;

    private const int CountBits = 12;
    private const int InstanceBits = 10;
    private const int LowBits = CountBits + InstanceBits;
    private static readonly long EpochMs = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private readonly Lock _gate = new();
    private long _instance;
    private long _last;

    /// <summary>No id of this instant or later is smaller: a search by time can go along the ids.</summary>
    public static long FirstOf(DateTimeOffset at) => (at.ToUnixTimeMilliseconds() - EpochMs) << LowBits;

    /// <summary>From now on ids carry the number of this instance, which no other living one has.</summary>
    public void UseNumber(int instance)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)instance, (uint)MostInstances, nameof(instance));
        lock (_gate)
        {
            _instance = instance;
        }
    }

    /// <summary>Every id given from now on is greater than this one: also with a clock that was set back, or behind another instance's.</summary>
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
            var start = FirstOf(now);
            _last = _instance == 0 ? Math.Max(start | (long)random.Next(1 << LowBits), _last + 1) : Counted(start);
            return _last;
        }
    }

    // Of one millisecond there are as many ids as the count has; those beyond take the next millisecond's.
    private long Counted(long start)
    {
        var own = _instance << CountBits;
        if ((start | own) > _last)
        {
            return start | own;
        }

        var next = _last + 1;
        return ((next >> CountBits) & MostInstances) == _instance ? next : (((_last >> LowBits) + 1) << LowBits) | own;
    }
}
