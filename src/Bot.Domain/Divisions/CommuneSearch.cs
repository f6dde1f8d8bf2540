using Bot.Domain.Text;

namespace Bot.Domain.Divisions;

/// <summary>One search for communes: the name, and the units that it is said to lie in.</summary>
internal sealed class CommuneSearch
{
    private readonly IDivisionCatalog _catalog;
    private readonly IReadOnlyList<Division> _among;
    private readonly Dictionary<string, int> _order;
    private readonly TypedName _name;
    private readonly IReadOnlyList<TypedName> _within;

    /// <param name="parts">Folded: the name, then what follows its commas.</param>
    public CommuneSearch(IDivisionCatalog catalog, IReadOnlyList<Division> among, IReadOnlyList<string> parts)
    {
        _catalog = catalog;
        _name = TypedName.Parse(parts[0]);
        _within = [.. parts.Skip(1).Select(TypedName.Parse)];
        var areas = _within.Select(CodesIn).ToList();
        _among = areas.Count == 0 ? among : [.. among.Where(d => areas.TrueForAll(a => a.Contains(d.Code)))];
        _order = new Dictionary<string, int>(_among.Count, StringComparer.Ordinal);
        foreach (var division in _among)
        {
            _order.Add(division.Code, _order.Count);
        }
    }

    /// <summary>Whole names, then parts of names.</summary>
    public IReadOnlyList<FoundDivision> Find() => First(
    [
        () => Communes(isWhole: true),
        () => Former(FormerLevel.District, isWhole: true),
        () => Provinces(isWhole: true),
        () => Communes(isWhole: false),
        () => Former(FormerLevel.District, isWhole: false),
        () => Provinces(isWhole: false),
        () => DivisionSearch.Alike(_among, _name).Select(d => new FoundDivision(d, null)),
        () => Today(_catalog.Former.WithWords(DivisionSearch.Words(_name.BareForms[0]))),
    ]);

    /// <summary>Whole names only, districts before communes.</summary>
    public IReadOnlyList<FoundDivision> FindNamed() => First(
    [
        () => Former(FormerLevel.District, isWhole: true),
        () => Communes(isWhole: true),
        () => Former(FormerLevel.District, isWhole: false),
        () => Communes(isWhole: false),
    ]);

    private static IReadOnlyList<FoundDivision> First(Func<IEnumerable<FoundDivision>>[] steps) =>
        steps.Select(step => PlaceSearch.Distinct(step())).FirstOrDefault(found => found.Count > 0) ?? [];

    // Where a unit of today bears the name in the province that stands first, old ones count in the provinces of such units only: "hàm rồng"
    // is not asked about because of a ward that there was elsewhere.
    private IEnumerable<FoundDivision> Communes(bool isWhole)
    {
        var named = _among.Where(d => Bears(d, isWhole)).ToList();
        var provinces = named.Select(d => d.ParentCode).ToHashSet(StringComparer.Ordinal);
        var isAtHome = _among.Count > 0 && provinces.Contains(_among[0].ParentCode);
        var former = Former(FormerLevel.Commune, isWhole).Where(f => !isAtHome || provinces.Contains(f.Division.ParentCode));
        return named.Select(d => new FoundDivision(d, null)).Concat(former).OrderBy(f => _order[f.Division.Code]);
    }

    private IEnumerable<FoundDivision> Former(FormerLevel level, bool isWhole) =>
        Today(_catalog.Former.Named(level, _name).Where(u => !isWhole || _name.IsWhole(VietnameseText.Fold(u.Name))));

    private IEnumerable<FoundDivision> Provinces(bool isWhole)
    {
        var named = _catalog.Provinces.Where(p => Bears(p, isWhole)).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        return named.Count > 0
            ? _among.Where(d => named.Contains(d.ParentCode!)).Select(d => new FoundDivision(d, null))
            : Former(FormerLevel.Province, isWhole);
    }

    private bool Bears(Division division, bool isWhole) => isWhole ? _name.IsWhole(division.Folded) : _name.IsBare(division.Bare);

    private IEnumerable<FoundDivision> Today(IEnumerable<FormerUnit> units) => units.Where(LiesWithin)
        .SelectMany(u => _catalog.Former.CommunesOf(u).Where(_order.ContainsKey).Select(code => (Code: code, Unit: u)))
        .OrderBy(f => _order[f.Code])
        .Select(f => new FoundDivision(_catalog.Find(f.Code)!, f.Unit.Today.Count > 0 ? f.Unit : f.Unit.Level == FormerLevel.Commune ? f.Unit.Parent : f.Unit));

    // "đông tiến, đông sơn" means the Đông Tiến that lay in Đông Sơn, not every one that is a part of what Đông Sơn became.
    private bool LiesWithin(FormerUnit unit) => _within.All(w => IsNamed(unit.Parent, w) || IsNamed(unit.Province, w)
        || DivisionSearch.Find(_catalog.Provinces, w.Whole).Any(p => _catalog.Former.CommunesOf(unit).Any(c => _catalog.Find(c)!.ParentCode == p.Code)));

    private static bool IsNamed(FormerUnit? unit, TypedName name) => unit is not null && name.IsBare(DivisionSearch.Bare(VietnameseText.Fold(unit.Name)));

    private HashSet<string> CodesIn(TypedName area)
    {
        var codes = DivisionSearch.Find(_catalog.Provinces, area.Whole).SelectMany(p => _catalog.CommunesOf(p.Code)).Select(c => c.Code);
        var former = _catalog.Former.Named(FormerLevel.District, area).Concat(_catalog.Former.Named(FormerLevel.Province, area));
        return codes.Concat(former.SelectMany(_catalog.Former.CommunesOf)).ToHashSet(StringComparer.Ordinal);
    }
}
