using Bot.Domain.Text;

namespace Bot.Domain.Countries;

/// <summary>The countries of config/countries in the file's order, found by code or by either name without marks.</summary>
public sealed class CountryCatalog
{
    private readonly Dictionary<CountryCode, Country> _byCode;
    private readonly List<(Country Country, string Vi, string En)> _folded;

    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public CountryCatalog(IReadOnlyList<Country> countries)
    {
        _byCode = countries.ToDictionary(c => c.Code);
        _folded = [.. countries.Select(c => (c, VietnameseText.Fold(c.Vi), VietnameseText.Fold(c.En)))];
        All = countries;
    }

    public IReadOnlyList<Country> All { get; }

    public Country? Find(CountryCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>Exact names alone if there are any; else names that begin as typed before those that only hold it.</summary>
    public IReadOnlyList<Country> Search(string typed)
    {
        var folded = VietnameseText.Fold(typed);
        if (folded.Length == 0)
        {
            return All;
        }

        var exact = _folded.Where(c => c.Vi == folded || c.En == folded).Select(c => c.Country).ToList();
        return exact.Count > 0 ? exact : [.. _folded.Where(c => Holds(c.Vi, folded) || Holds(c.En, folded)).OrderBy(c => Begins(c, folded) ? 0 : 1).Select(c => c.Country)];
    }

    /// <summary>A word begins so: "my" finds "Hoa Kỳ (Mỹ)" and "Myanmar", not "Germany".</summary>
    private static bool Holds(string name, string typed) =>
        name.StartsWith(typed, StringComparison.Ordinal) || name.Contains(" " + typed, StringComparison.Ordinal) || name.Contains("(" + typed, StringComparison.Ordinal);

    private static bool Begins((Country Country, string Vi, string En) country, string typed) =>
        country.Vi.StartsWith(typed, StringComparison.Ordinal) || country.En.StartsWith(typed, StringComparison.Ordinal);
}
