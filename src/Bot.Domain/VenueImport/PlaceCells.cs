using Bot.Domain.Divisions;
using Bot.Domain.Text;

namespace Bot.Domain.VenueImport;

/// <summary>Where a venue of a list lies: commune by its name of today or of 2021 or by its code, and the street without what the commune says.</summary>
internal sealed class PlaceCells(VenueLineRules rules)
{
    private const int Shown = 3;
    private const int ShortestStreet = 2;
    private const int LongestStreet = 120;

    private readonly Dictionary<string, IReadOnlyList<Division>> _found = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Division> _all =
    [
        .. rules.Divisions.CommunesOf(rules.Province),
        .. rules.Divisions.Provinces.Where(p => p.Code != rules.Province).SelectMany(p => rules.Divisions.CommunesOf(p.Code)),
    ];

    public Division? Commune(LineCells cells)
    {
        var commune = cells.Of(VenueColumns.Commune);
        var province = cells.Of(VenueColumns.Province);
        if (commune.Length == 0)
        {
            cells.Tell(VenueColumns.Commune, new("chưa có phường, xã.", "the ward or commune is missing."), new("VD: Phường Hạc Thành.", "E.g. Phường Hạc Thành."));
            return null;
        }

        var found = Find(province.Length == 0 ? commune : $"{commune}, {province}");
        var own = province.Length == 0 ? found.Where(d => d.ParentCode == rules.Province).ToList() : [];
        var meant = Meant(own.Count > 0 ? own : found, commune);
        if (meant is [var only])
        {
            return only;
        }

        Tell(cells, meant);
        return null;
    }

    public string? Street(LineCells cells, Division commune)
    {
        var street = AddressText.StreetOnly(rules.Divisions, cells.Of(VenueColumns.Street), commune);
        if (street.Length is >= ShortestStreet and <= LongestStreet)
        {
            return street;
        }

        cells.Tell(
            VenueColumns.Street,
            street.Length == 0 ? new("chưa có địa chỉ.", "the street is missing.") : new("địa chỉ cần từ 2 đến 120 ký tự.", "a street has 2 to 120 characters."),
            new("VD: Số 120 Đường Lê Duẩn, hoặc Thôn 3.", "E.g. Số 120 Đường Lê Duẩn, or Thôn 3."));
        return null;
    }

    // "Xã Hà Trung" is one's name today and another's of 2021: written in full, the name in force counts. A list has nobody to choose.
    private static IReadOnlyList<Division> Meant(IReadOnlyList<Division> found, string commune)
    {
        var written = VietnameseText.Clean(commune);
        var folded = VietnameseText.Fold(commune);
        return found.Where(d => d.Name.Equals(written, StringComparison.OrdinalIgnoreCase)).ToList() is [var one] ? [one]
            : found.Where(d => VietnameseText.Fold(d.Name) == folded).ToList() is [var likely] ? [likely]
            : found;
    }

    private static string Name(Division division, IDivisionCatalog divisions) => $"{division.Name}, {divisions.Find(division.ParentCode!)!.Name}";

    private IReadOnlyList<Division> Find(string typed)
    {
        if (_found.TryGetValue(typed, out var known))
        {
            return known;
        }

        if (_found.Count >= ImportPolicy.RememberedPlaces)
        {
            _found.Clear();
        }

        var byCode = rules.Divisions.Find(typed);
        return _found[typed] = byCode is { ParentCode: not null } ? [byCode] : [.. PlaceSearch.Communes(rules.Divisions, _all, typed).Select(f => f.Division)];
    }

    private void Tell(LineCells cells, IReadOnlyList<Division> found)
    {
        if (found.Count == 0)
        {
            cells.Tell(
                VenueColumns.Commune, new("không có phường, xã nào tên như vậy.", "there is no such ward or commune."),
                new("Ghi tên đầy đủ, VD: Phường Hạc Thành; nơi khác tỉnh thì ghi thêm cột Tỉnh, thành phố.", "Write the full name, e.g. Phường Hạc Thành; elsewhere fill in the column Province too."));
            return;
        }

        var names = string.Join("; ", found.Take(Shown).Select(d => Name(d, rules.Divisions)));
        cells.Tell(
            VenueColumns.Commune, new("tên này có thể là nhiều nơi.", "several places are called so."),
            new($"Ghi rõ một trong số này: {names}.", $"Write which of these: {names}."));
    }
}
