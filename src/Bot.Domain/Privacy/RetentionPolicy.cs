namespace Bot.Domain.Privacy;

/// <summary>How long anything is kept unless the office sets another time (config/privacy.yaml), and between which bounds it may.</summary>
public static class RetentionPolicy
{
    /// <summary>
    /// Check-ins: 30 days. Tracing looks back 14 to 21 days and the monthly report counts one month; abroad 14 to 60 days were kept.
    /// </summary>
    public static readonly RetentionRule CheckIns = RetentionRule.OfDays(30, 14, 60);

    /// <summary>Health declarations: like check-ins, because they are traced together.</summary>
    public static readonly RetentionRule Declarations = RetentionRule.OfDays(30, 14, 60);

    /// <summary>
    /// Remarks to the office: 180 days, own decision. At least 60, within which a complaint is to be settled at the latest
    /// (Law on Complaints 02/2011/QH13, Article 28).
    /// </summary>
    public static readonly RetentionRule Feedback = RetentionRule.OfDays(180, 60, 365);

    /// <summary>Exports: 7 days, long enough to fetch one, short because everything is in it. Own decision.</summary>
    public static readonly RetentionRule Exports = RetentionRule.OfDays(7, 1, 30);

    /// <summary>
    /// Proof of consent after its withdrawal: 2 years. Law 91/2025/QH15, Article 9: the controller must be able to prove consent.
    /// </summary>
    public static readonly RetentionRule ConsentProof = RetentionRule.OfDays(730, 365, 1825);

    /// <summary>The audit: 2 years, like the proof of consent. Own decision.</summary>
    public static readonly RetentionRule Audit = RetentionRule.OfDays(730, 365, 3650);

    /// <summary>
    /// Rows of one-time codes: the code itself dies after 5 minutes; its row (keyed hash only) stays for one day, which the daily limits count.
    /// </summary>
    public static readonly RetentionRule Otps = RetentionRule.OfDays(1, 1, 2);

    /// <summary>Own decision: rows removed in one transaction, so that nobody waits long behind the clean-up.</summary>
    public const int RowsAtATime = 500;
}
