using Bot.Domain.Text;

namespace Bot.Domain.Divisions;

/// <summary>
/// Finds today's units by any name that people use for a place: of today, or of the communes, districts and provinces of 2021. Where a
/// name of today and an old one mean different units, or one old unit went into several, all of them are given and the person picks.
/// A comma narrows: "xuân lộc, huyện triệu sơn", "vinh, nghệ an".
/// </summary>
public static class PlaceSearch
{
    private static readonly string[] MiddleKinds = [" huyen ", " quan ", " thi xa ", " thanh pho ", " tinh ", " tp. ", " tp ", " h. ", " q. ", " tx. ", " tx "];

    /// <summary>Communes out of <paramref name="among"/>, in its order: whole names before parts of names, names of today before old ones.</summary>
    public static IReadOnlyList<FoundDivision> Communes(IDivisionCatalog catalog, IReadOnlyList<Division> among, string typed)
    {
        var parts = Parts(typed);
        if (parts.Length == 0)
        {
            return [.. among.Select(d => new FoundDivision(d, null))];
        }

        var found = new CommuneSearch(catalog, among, parts).Find();
        return found.Count > 0 || Divided(parts) is not { } divided ? found : new CommuneSearch(catalog, among, divided).Find();
    }

    /// <summary>Provinces by their own name, by that of an old province, else by that of a district or commune in them.</summary>
    public static IReadOnlyList<FoundDivision> Provinces(IDivisionCatalog catalog, IReadOnlyList<Division> among, string typed)
    {
        if (Parts(typed).Length == 0)
        {
            return [.. among.Select(d => new FoundDivision(d, null))];
        }

        var name = TypedName.Parse(typed);
        var exact = DivisionSearch.Exact(among, name);
        var former = catalog.Former.Named(FormerLevel.Province, name).SelectMany(p => p.Today.Select(code => new FoundDivision(catalog.Find(code)!, p)));
        var found = Distinct(exact.Select(d => new FoundDivision(d, null)).Concat(former));
        if (found.Count > 0)
        {
            return found;
        }

        var alike = DivisionSearch.Alike(among, name);
        return alike.Count > 0 ? [.. alike.Select(d => new FoundDivision(d, null))] : ProvincesOf(catalog, among, typed);
    }

    private static IReadOnlyList<FoundDivision> ProvincesOf(IDivisionCatalog catalog, IReadOnlyList<Division> among, string typed)
    {
        var communes = new CommuneSearch(catalog, [.. among.SelectMany(p => catalog.CommunesOf(p.Code))], Parts(typed)).FindNamed();
        return Distinct(communes.Select(c => new FoundDivision(catalog.Find(c.Division.ParentCode!)!, c.Former)));
    }

    internal static IReadOnlyList<FoundDivision> Distinct(IEnumerable<FoundDivision> found) => [.. found.DistinctBy(f => f.Division.Code)];

    private static string[] Parts(string typed) =>
        VietnameseText.Fold(typed).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // "xa xuan loc huyen trieu son": people leave the comma out. Only where the whole is no name: some names hold such a word (Tịnh Khê).
    private static string[]? Divided(string[] parts)
    {
        var at = MiddleKinds.Select(k => parts[0].IndexOf(k, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(-1).Min();
        return at < 0 ? null : [parts[0][..at], parts[0][(at + 1)..], .. parts.Skip(1)];
    }
}
