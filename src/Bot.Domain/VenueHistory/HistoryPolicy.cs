using Bot.Domain.Venues;

namespace Bot.Domain.VenueHistory;

/// <summary>Numbers of the history at venues. Those that bound work keep one question under 50 ms on 10 million check-ins (docs/performance.md).</summary>
public static class HistoryPolicy
{
    /// <summary>Owners and managers see the history: own rule, by which a controller sees only the numbers of the day.</summary>
    public const VenueRole LeastRole = VenueRole.Manager;

    /// <summary>Rows on one page, own choice: what fits a phone's screen with its buttons.</summary>
    public const int PageSize = 8;

    /// <summary>Pages that can be leafed through, own bound: further back one filters or takes the file.</summary>
    public const int MostPages = 50;

    /// <summary>Check-ins are counted up to here and called "more than" beyond, own bound: measured, an exact count of a million takes a tenth of a second.</summary>
    public const int MostCounted = 100_000;

    /// <summary>
    /// From so many venues on each look into all of them is bounded more tightly, own bound: they are as many places of an index to look into,
    /// measured 5 microseconds each in SQLite and 11 in PostgreSQL.
    /// </summary>
    public const int ManyVenues = 500;

    /// <summary>Instead of <see cref="MostCounted"/> with many venues, own bound: eleven check-ins a venue of today would be two thousand looks.</summary>
    public const int MostCountedOfMany = 20_000;

    /// <summary>Up to so many check-ins the persons among them are counted too, own bound: each is a row to look up.</summary>
    public const int MostForPersons = 5_000;

    /// <summary>Names are encrypted, so a search by name opens the people of the newest check-ins: so many rows at most (own bound).</summary>
    public const int MostSearchedVisits = 5_000;

    /// <summary>And so many people at most; measured, finding and opening one takes up to 50 microseconds in a large database.</summary>
    public const int MostSearchedPeople = 800;

    /// <summary>People that a search may find, own bound: whoever finds more is asked for more letters.</summary>
    public const int MostFoundPeople = 50;

    /// <summary>
    /// Digits of a phone's end that a search takes at least. Three are hidden by the mask; with fewer than four anybody's hidden digits could
    /// be tried out, own rule. Each search by person is noted in the audit.
    /// </summary>
    public const int LeastDigits = 4;

    /// <summary>Letters that a search by name takes at least, own choice: shorter than "An" is no name.</summary>
    public const int LeastLetters = 2;

    /// <summary>Check-ins of the day that the live numbers look at, own bound; beyond it they say "more than".</summary>
    public const int MostOfDay = 20_000;

    /// <summary>Instead of <see cref="MostOfDay"/> with many venues, own bound: each is a row to look up, measured up to 6 microseconds in PostgreSQL.</summary>
    public const int MostOfDayOfMany = 8_000;

    /// <summary>A file of more rows goes by a link and not in a message, own bound: 20,000 rows are 0.5 MB of XLSX, made in a fifth of a second.</summary>
    public const int MostInMessage = 20_000;

    /// <summary>Rows of a file read at once, own choice: measured, a page of 2,000 takes a few milliseconds, larger ones bring nothing.</summary>
    public const int RowsAtOnce = 2_000;

    /// <summary>Venues listed at once while a file is made, own choice.</summary>
    public const int VenuesAtOnce = 500;

    /// <summary>People whose masked names are remembered while a file is made, own bound: about 10 MB.</summary>
    public const int MostRememberedPeople = 50_000;

    /// <summary>How long an ordered file can be fetched: a day, as a link to a file in the web chat (own choice).</summary>
    public static readonly TimeSpan OrderLife = TimeSpan.FromHours(24);

    /// <summary>The longest time that a custom filter spans: all that is ever kept (config/privacy.yaml, at most 60 days) and some more.</summary>
    public const int LongestDays = 92;
}
