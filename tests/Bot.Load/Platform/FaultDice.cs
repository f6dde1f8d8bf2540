namespace Bot.Load.Platform;

/// <summary>
/// Chance that depends only on the seed and on what is asked for, not on which thread asks first: the same seed hits the same updates and
/// the same calls of a chat.
/// </summary>
internal sealed class FaultDice(int seed)
{
    /// <summary>From 0 to 1.</summary>
    public double Roll(long about, long nth, int kind)
    {
        var mixed = Mix((ulong)about ^ Mix((ulong)nth ^ Mix(((ulong)(uint)seed << 8) ^ (uint)kind)));
        return (mixed >> 11) * (1.0 / (1UL << 53));
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input reaches every bit of the output.
    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
