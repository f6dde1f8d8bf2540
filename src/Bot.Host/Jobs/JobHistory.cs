namespace Bot.Host.Jobs;

/// <summary>How much of what ran by the clock stays to be looked at. No law asks for it; all of these are own choices for finding a fault afterwards.</summary>
public static class JobHistory
{
    /// <summary>A week: who comes back from a holiday still sees the last runs.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>A quarter: a fault of the monthly report shows up when the next two come.</summary>
    public static readonly TimeSpan FailuresKept = TimeSpan.FromDays(92);

    /// <summary>What runs every quarter of a minute must not push out what runs once a day.</summary>
    public const int MostOfJob = 100;

    /// <summary>Rows of all jobs together, failures among them: about 1 MB.</summary>
    public const int Most = 5_000;

    /// <summary>Runs are written together, so that the history costs one commit in this time and not one each.</summary>
    public static readonly TimeSpan WrittenEvery = TimeSpan.FromSeconds(5);
}
