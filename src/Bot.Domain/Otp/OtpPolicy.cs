namespace Bot.Domain.Otp;

/// <summary>How long a one-time code is valid, how many tries it allows and how many may be asked for.</summary>
public static class OtpPolicy
{
    /// <summary>Six digits, as on the registration page of 2021 (district letter, appendix I).</summary>
    public const int Digits = 6;

    /// <summary>The registration page of 2021 counted down from 5 minutes.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(300);

    /// <summary>The same page: a code may take 15 to 30 seconds to arrive, so another one may be asked for after 30.</summary>
    public static readonly TimeSpan ResendAfter = TimeSpan.FromSeconds(30);

    /// <summary>Own decision: at most 5 wrong tries; guessing succeeds once in 200,000 codes.</summary>
    public const int WrongTries = 5;

    /// <summary>Own decision: how long a chat waits after <see cref="WrongTries"/> wrong tries.</summary>
    public static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    /// <summary>Own decision: codes to one phone within 24 hours, whichever chats ask; keeps a stranger's phone from being flooded.</summary>
    public const int DailyPerPhone = 6;

    /// <summary>Own decision: codes asked for in one chat within 24 hours; each one costs the office money.</summary>
    public const int DailyPerChat = 8;

    /// <summary>Own decision: both daily limits look back 24 hours and not to midnight, so that waiting for midnight gains nothing.</summary>
    public static readonly TimeSpan LimitSpan = TimeSpan.FromHours(24);

    /// <summary>
    /// Own decision: receipts, which name nobody, are kept for a month and a day, so that the bill of a way can be checked against them.
    /// </summary>
    public static readonly TimeSpan ReceiptLife = TimeSpan.FromDays(32);

    /// <summary>Own decision: for so long all ways are tried again and again; then the person, who is waiting, is told that no code comes.</summary>
    public static readonly TimeSpan LongestTrying = TimeSpan.FromSeconds(8);
}
