namespace Bot.Domain.Declarations;

/// <summary>Numbers of the health declaration. What an office may set stands in config/triage.yaml and is bounded here.</summary>
public static class DeclarationPolicy
{
    /// <summary>
    /// No law fixes how long a declaration counts; in 2021 airlines asked for one made within 24 hours before departure. So 24 hours unless the office sets another time.
    /// </summary>
    public static readonly TimeSpan DefaultValidity = TimeSpan.FromHours(24);

    /// <summary>Own decision: below one hour everybody would declare at every door.</summary>
    public static readonly TimeSpan ShortestValidity = TimeSpan.FromHours(1);

    /// <summary>Decision 2666/QĐ-BYT of 29 May 2021 looked back 21 days at the most; a declaration cannot count longer than what it tells about.</summary>
    public static readonly TimeSpan LongestValidity = TimeSpan.FromDays(21);

    /// <summary>The declaration form of tokhaiyte.vn (2021, 2022) asks about the last 14 days.</summary>
    public const int LookBackDays = 14;

    /// <summary>Own decision: places visited and a note on symptoms, as written, each in a quarter of Zalo's message.</summary>
    public const int LongestText = 500;

    /// <summary>Own decision: persons one remembers and declares for again; a household and its neighbours.</summary>
    public const int RememberedPersons = 20;
}
