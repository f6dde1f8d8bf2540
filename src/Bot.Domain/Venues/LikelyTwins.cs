using Bot.Domain.Text;

namespace Bot.Domain.Venues;

/// <summary>
/// Venues that are probably the same place as a new one. In 2021 one agency stood in the list twice, under two spellings of its name and one
/// phone (district letter, appendix II). The person decides; this only finds what to ask about.
/// </summary>
public static class LikelyTwins
{
    /// <param name="wanted">The new one.</param>
    /// <param name="inCommune">All venues of its commune.</param>
    /// <param name="own">The ids of venues that its owner runs already.</param>
    public static IReadOnlyList<Venue> Of(NewVenue wanted, IReadOnlyList<Venue> inCommune, IReadOnlySet<VenueId> own)
    {
        var name = new Spelling(wanted.Name.Value);
        var street = Key(wanted.Street);
        return [.. inCommune.Where(v => !IsOtherOccasion(wanted.Details, v.Details)
            && (name.IsNear(new Spelling(v.Name)) || IsSameVehicle(wanted.Details, v.Details)
                || (own.Contains(v.Id) && v.Category == wanted.Category && v.Parent == wanted.Parent && Key(v.Street) == street && name.HasDigitsOf(new Spelling(v.Name)))))];
    }

    // Two coaches of one company bear one name, and one hall has a wedding each week.
    private static bool IsOtherOccasion(VenueDetails wanted, VenueDetails known) =>
        (wanted.Vehicle is { } mine && known.Vehicle is { } theirs && mine.Plate != theirs.Plate)
        || (wanted.Event is { } one && known.Event is { } other && (one.Begin >= other.End || other.Begin >= one.End));

    private static bool IsSameVehicle(VenueDetails wanted, VenueDetails known) => wanted.Vehicle is { } mine && known.Vehicle is { } theirs && mine.Plate == theirs.Plate;

    private static string Key(string text) => string.Concat(VietnameseText.Fold(text).Where(char.IsLetterOrDigit));

    /// <summary>A name without marks, signs and blanks, and its digits: "Cổng 1" and "Cổng 2" are two gates, not a slip.</summary>
    private sealed record Spelling
    {
        private readonly string _key;
        private readonly string _digits;

        public Spelling(string name)
        {
            _key = Key(name);
            _digits = string.Concat(_key.Where(char.IsDigit));
        }

        public bool HasDigitsOf(Spelling other) => _digits == other._digits;

        public bool IsNear(Spelling other) => _key == other._key
            || (HasDigitsOf(other) && Math.Min(_key.Length, other._key.Length) >= VenuePolicy.ShortestNearName
                && Distance(_key, other._key) <= Math.Min(VenuePolicy.MostSlips, _key.Length / VenuePolicy.LettersToASlip));

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
}
