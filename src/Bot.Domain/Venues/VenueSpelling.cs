using Bot.Domain.Text;

namespace Bot.Domain.Venues;

/// <summary>A name without marks, signs and blanks, and its digits: "Cổng 1" and "Cổng 2" are two gates, not a slip.</summary>
internal sealed record VenueSpelling
{
    public VenueSpelling(string name)
    {
        Key = KeyOf(name);
        Digits = string.Concat(Key.Where(char.IsDigit));
    }

    public string Key { get; }

    public string Digits { get; }

    public static string KeyOf(string text) => string.Concat(VietnameseText.Fold(text).Where(char.IsLetterOrDigit));

    public bool IsNear(VenueSpelling other) => Key == other.Key
        || (Digits == other.Digits && Math.Min(Key.Length, other.Key.Length) >= VenuePolicy.ShortestNearName
            && Distance(Key, other.Key) <= Math.Min(VenuePolicy.MostSlips, Key.Length / VenuePolicy.LettersToASlip));

    // How many letters must change, come or go to make one of the other.
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > VenuePolicy.MostSlips)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
