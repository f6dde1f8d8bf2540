namespace Bot.Domain.VenueImport;

/// <summary>Numbers of taking in lists of venues.</summary>
public static class ImportPolicy
{
    /// <summary>Own choice: a company's shops or a market's stalls; who has more brings the list to the office, which looks at it first.</summary>
    public const int MostFromOwner = 200;

    /// <summary>Own choice: two full lists a day, so that a mistake in the first can be mended by a second.</summary>
    public const int DailyFromOwner = 2 * MostFromOwner;

    /// <summary>Own choice, the same as for any file that is fetched from a chat: 1 MiB.</summary>
    public const long LargestFromOwner = 1024 * 1024;

    /// <summary>Own choice: the largest provinces have some hundred thousand venues; a file of more lines is cut by who made it.</summary>
    public const int MostFromOffice = 500_000;

    /// <summary>Own choice: lines taken in at once, so that people's turns never wait long behind a list.</summary>
    public const int LinesInTransaction = 250;

    /// <summary>
    /// Lines held in memory to bring those of one commune together, whose venues are then read once for all of them. Measured: with
    /// 20,000 the command takes more than 200 MB; with 8,000 each commune is read thirteen times for a list of 100,000.
    /// </summary>
    public const int LinesTogether = 8_000;

    /// <summary>Own choice: what a message still shows to be read; the rest stands in a file.</summary>
    public const int FindingsInMessage = 8;

    /// <summary>Own choice: places asked for by the same words are looked up once; a list seldom names more.</summary>
    public const int RememberedPlaces = 5_000;

    /// <summary>Own choice: a list that was looked through waits a day for its yes, as an export waits to be fetched.</summary>
    public static readonly TimeSpan ListLife = TimeSpan.FromHours(24);
}
