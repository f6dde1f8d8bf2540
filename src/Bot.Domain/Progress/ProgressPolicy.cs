namespace Bot.Domain.Progress;

/// <summary>Numbers of the progress that can be asked for at any time (the district letter of 2021: report progress "kịp thời", not only on day 30).</summary>
public static class ProgressPolicy
{
    /// <summary>Own choice: a place where nobody scans for a week has no code at its door, or nobody who asks for it.</summary>
    public const int SilentDays = 7;

    /// <summary>Own choice: two weeks show what a weekend is and what a drop is, and fit the width of a phone.</summary>
    public const int ChartDays = 14;

    /// <summary>Own choice: as many names as fit beside the figures in one message.</summary>
    public const int MostNamed = 5;

    /// <summary>Own choice: adoption is measured over a month, because people on leave do not scan.</summary>
    public const int AdoptionDays = 30;
}
