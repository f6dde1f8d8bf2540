namespace Bot.Domain.Reports;

/// <summary>Numbers of monthly reports.</summary>
public static class ReportPolicy
{
    /// <summary>
    /// The district letter wants every entrant's scan ("được theo dõi đầy đủ"). Own choice where a cycle says nothing: fewer scans in a period than
    /// people in the unit means that some never scanned once, so the unit is asked why.
    /// </summary>
    public const int NoteBelowPercent = 100;

    /// <summary>Own choice: a hundred thousand scans a day for a month and more; what is larger is a slip of the finger or a phone number.</summary>
    public const long MostScans = 9_999_999;

    /// <summary>Own choice: "lỗi" has three letters; what is shorter explains nothing to whoever reads the table.</summary>
    public const int ShortestReason = 3;

    /// <summary>Own choice: a cell of the letter's table ("Ghi chú") holds about as much on two or three lines.</summary>
    public const int LongestText = 300;

    /// <summary>Own choice: the leader reads the table and types the code that came; what was proven longer ago is no fresh proof any more.</summary>
    public static readonly TimeSpan ProofLife = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Own choice: how long after midnight the day before is closed. Far longer than any scan waits in the service, so that none comes too late.
    /// </summary>
    public static readonly TimeSpan ClosingDelay = TimeSpan.FromMinutes(30);

    /// <summary>Own choice: venues whose totals are kept in one transaction, so that nobody waits long behind it.</summary>
    public const int VenuesAtATime = 200;

    /// <summary>Own choice: units whose number is fixed in one transaction, for the same reason.</summary>
    public const int UnitsAtATime = 50;
}
