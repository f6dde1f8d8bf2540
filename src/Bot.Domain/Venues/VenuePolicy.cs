namespace Bot.Domain.Venues;

/// <summary>Numbers of registering and running venues.</summary>
public static class VenuePolicy
{
    /// <summary>Own choice: "Bar" and "A1" are names of venues, a single letter is a slip of the finger.</summary>
    public const int ShortestName = 2;

    /// <summary>Own choice: the longest names of Vietnamese agencies have about 110 characters, and a poster shows 120 in three lines.</summary>
    public const int LongestName = 120;

    /// <summary>Own choice: a label is a word or two beside the name in a list ("Nhãn" in the district letter's appendix II).</summary>
    public const int LongestLabel = 30;

    /// <summary>Own choice: "Thanh Hóa – Hà Nội, 7 giờ" has 25 characters; a trip is named in a line.</summary>
    public const int LongestTrip = 60;

    /// <summary>Own choice: nobody opens twenty places in a day by hand; who has more brings a list to the office.</summary>
    public const int DailyRegistrations = 20;

    /// <summary>Own bound: so many of the person's own venues come first among those that a new one may lie in.</summary>
    public const int MostComparedOwn = 1000;

    /// <summary>Own choice: with 34 thousand million codes even the second draw is hardly ever needed.</summary>
    public const int CodeTries = 5;

    /// <summary>Own choice: below eight letters one other letter makes another name ("Quán Mai", "Quán Mây").</summary>
    public const int ShortestNearName = 8;

    /// <summary>Own choice: two spellings of one name seldom differ in more than two letters once marks and signs are off.</summary>
    public const int MostSlips = 2;

    /// <summary>Own choice: one slip for so many letters, so that short names are not taken for each other.</summary>
    public const int LettersToASlip = 8;

    /// <summary>Own choice: who registers a wedding while it runs may still do so the day after it began.</summary>
    public static readonly TimeSpan EventsBack = TimeSpan.FromDays(1);

    /// <summary>Own choice: a date more than a year ahead is a slip in the year.</summary>
    public static readonly TimeSpan EventsAhead = TimeSpan.FromDays(366);

    /// <summary>Own choice: a festival or a course of a month is the longest event that is not a lasting place.</summary>
    public static readonly TimeSpan LongestEvent = TimeSpan.FromDays(31);

    /// <summary>Own choice: guests leave late and check out late; after half a day nobody is there for the event any more.</summary>
    public static readonly TimeSpan AfterEvent = TimeSpan.FromHours(12);

    /// <summary>Own choice: an offer of a venue waits one week, so that somebody away for some days can still accept.</summary>
    public static readonly TimeSpan TransferLife = TimeSpan.FromDays(7);

    /// <summary>Own choice: a request to join, answered with no or never, is forgotten after a month; then one may ask again.</summary>
    public static readonly TimeSpan RequestLife = TimeSpan.FromDays(30);

    /// <summary>Own choice: with more requests open at once somebody is trying codes rather than helping at venues.</summary>
    public const int MostRequestsAtOnce = 5;

    /// <summary>Own choice: a slip in the number and a change of mind; more offers in a day would only disturb people.</summary>
    public const int DailyOffers = 3;

    /// <summary>Own choice: a hospital has some dozens of controllers in shifts; more at one venue are a mistake.</summary>
    public const int MostPeople = 200;
}
