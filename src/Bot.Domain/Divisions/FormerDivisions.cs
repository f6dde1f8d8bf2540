using Bot.Domain.Text;

namespace Bot.Domain.Divisions;

/// <summary>
/// The provinces, districts and communes of 2021 and their way to today's units, because people go on saying the old names for years.
/// Names are folded at the first search, so that the start does not wait for 11,000 of them.
/// </summary>
public sealed class FormerDivisions
{
    public static readonly FormerDivisions None = new([]);

    private readonly Lazy<NameIndex> _index;

    public FormerDivisions(IReadOnlyList<FormerUnit> units)
    {
        Units = units;
        _index = new Lazy<NameIndex>(() => new NameIndex(units));
    }

    /// <summary>Provinces, districts, communes, each in the order of their codes.</summary>
    public IReadOnlyList<FormerUnit> Units { get; }

    /// <summary>The units of a level that bear this name; the kind may be left out or be another.</summary>
    internal IReadOnlyList<FormerUnit> Named(FormerLevel level, TypedName name) =>
        [.. name.BareForms.SelectMany(_index.Value.ByBareName).Where(u => u.Level == level)];

    /// <summary>The communes of which a name's words are only a part.</summary>
    internal IReadOnlyList<FormerUnit> WithWords(IReadOnlyList<string> words) =>
        [.. _index.Value.BareNames.Where(n => DivisionSearch.HasAllWords(n, words)).SelectMany(_index.Value.ByBareName).Where(u => u.Level == FormerLevel.Commune)];

    /// <summary>
    /// The codes of the communes that a unit's area lies in today. Where no source tells what became of a commune, it is one of those that
    /// its district became.
    /// </summary>
    public IReadOnlyList<string> CommunesOf(FormerUnit unit)
    {
        if (unit.Level == FormerLevel.Commune)
        {
            return unit.Today.Count > 0 ? unit.Today : CommunesOf(unit.Parent!);
        }

        var parts = _index.Value.PartsOf(unit);
        return unit.Level == FormerLevel.Province
            ? [.. parts.SelectMany(CommunesOf).Distinct()]
            : [.. unit.Today.Concat(parts.SelectMany(p => p.Today)).Distinct()];
    }

    /// <summary>The communes, or the district without any, that became part of one of today.</summary>
    public IReadOnlyList<FormerUnit> Behind(string communeCode) => _index.Value.Behind(communeCode);

    private sealed class NameIndex
    {
        private readonly ILookup<string, FormerUnit> _byBareName;
        private readonly ILookup<string, FormerUnit> _parts;
        private readonly ILookup<string, FormerUnit> _behind;

        public NameIndex(IReadOnlyList<FormerUnit> units)
        {
            _byBareName = units.ToLookup(u => DivisionSearch.Bare(VietnameseText.Fold(u.Name)), StringComparer.Ordinal);
            _parts = units.Where(u => u.Parent is not null).ToLookup(u => u.Parent!.Code, StringComparer.Ordinal);
            _behind = units.Where(u => u.Level != FormerLevel.Province).SelectMany(u => u.Today.Select(code => (code, u)))
                .ToLookup(pair => pair.code, pair => pair.u, StringComparer.Ordinal);
        }

        public IEnumerable<string> BareNames => _byBareName.Select(g => g.Key);

        public IEnumerable<FormerUnit> ByBareName(string name) => _byBareName[name];

        public IEnumerable<FormerUnit> PartsOf(FormerUnit unit) => _parts[unit.Code];

        public IReadOnlyList<FormerUnit> Behind(string communeCode) => [.. _behind[communeCode]];
    }
}
