namespace Bot.Domain.Privacy;

/// <summary>A time of keeping with its bounds: below the floor the purpose fails, above the ceiling keeping is no longer justified.</summary>
public sealed record RetentionRule(TimeSpan Default, TimeSpan Floor, TimeSpan Ceiling)
{
    public static RetentionRule OfDays(int days, int floor, int ceiling) =>
        new(TimeSpan.FromDays(days), TimeSpan.FromDays(floor), TimeSpan.FromDays(ceiling));

    public bool Allows(TimeSpan value) => value >= Floor && value <= Ceiling;
}
