namespace Bot.Load.Suite;

/// <summary>What a case is given.</summary>
internal sealed record CaseContext(Grounds Grounds, int Seed, bool IsShort)
{
    public Random Random { get; } = new(Seed);

    /// <summary>The number of the whole suite, or of the short one.</summary>
    public T Of<T>(T whole, T brief) => IsShort ? brief : whole;

    public TimeSpan Between(TimeSpan least, TimeSpan most) => least + ((most - least) * Random.NextDouble());
}
