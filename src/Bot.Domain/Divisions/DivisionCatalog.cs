using Bot.Domain.Text;

namespace Bot.Domain.Divisions;

/// <summary>The units of config/divisions in memory: two levels since 1 July 2025, found by code or by name without marks.</summary>
public sealed class DivisionCatalog : IDivisionCatalog
{
    private readonly Dictionary<string, Division> _byCode;
    private readonly Dictionary<string, IReadOnlyList<Division>> _communes;

    /// <exception cref="ArgumentException">A code stands twice, or a commune's province is not there.</exception>
    public DivisionCatalog(IReadOnlyList<Division> provinces, IReadOnlyList<Division> communes, FormerDivisions former)
    {
        Former = former;
        Provinces = provinces;
        _byCode = new Dictionary<string, Division>(provinces.Count + communes.Count, StringComparer.Ordinal);
        foreach (var division in provinces.Concat(communes))
        {
            if (!_byCode.TryAdd(division.Code, division))
            {
                throw new ArgumentException($"the code {division.Code} stands twice");
            }
        }

        var orphan = communes.FirstOrDefault(c => c.ParentCode is null || !_byCode.ContainsKey(c.ParentCode));
        if (orphan is not null)
        {
            throw new ArgumentException($"the province of {orphan.Code} is not listed");
        }

        _communes = communes.GroupBy(c => c.ParentCode!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, IReadOnlyList<Division> (g) => [.. g], StringComparer.Ordinal);
    }

    public IReadOnlyList<Division> Provinces { get; }

    public FormerDivisions Former { get; }

    public IReadOnlyList<Division> CommunesOf(string provinceCode) => _communes.GetValueOrDefault(provinceCode) ?? [];

    public Division? Find(string code) => _byCode.GetValueOrDefault(code);

    public static Division Create(string code, string name, string? parentCode)
    {
        var clean = VietnameseText.Clean(name);
        return new Division(code, clean, parentCode, VietnameseText.Fold(clean));
    }
}
