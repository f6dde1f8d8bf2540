namespace Bot.Domain.Reports.Nudges;

/// <summary>Numbers of telling unit heads that their report is due. When they are told stands in config/reporting.yaml.</summary>
public static class NudgePolicy
{
    /// <summary>
    /// Own choice: with a run every 15 seconds 10,000 heads are told within 17 minutes, 10 messages a second, and 15 of Telegram's 25 stay for people
    /// who speak meanwhile.
    /// </summary>
    public const int MostPerRun = 150;

    /// <summary>Own choice: units read from the store in one look; a page of them with people and standings is some hundred kB.</summary>
    public const int PageSize = 500;

    /// <summary>
    /// Own choice: a little more than a year, so that it can be seen how the same month went last year. The law asks for no shorter time: it tells of
    /// office work, not of anybody's health.
    /// </summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(400);
}
