using Bot.Domain.Text;

namespace Bot.Domain.Divisions;

/// <summary>
/// An address in one line, each part once: the 2021 system printed ward and city twice because people had typed them into the street field
/// (district letter, appendix II).
/// </summary>
public static class AddressText
{
    // "Phường Văn Miếu - Quốc Tử Giám" has seven words.
    private const int LongestName = 8;

    // "Số 120", "120", "thôn 3".
    private const int NumberWords = 2;

    public static string Of(IDivisionCatalog catalog, HomeAddress address) => Join(catalog, address.Street, address.CommuneCode);

    public static string Join(IDivisionCatalog catalog, string street, string communeCode)
    {
        var commune = catalog.Find(communeCode);
        var province = commune?.ParentCode is { } code ? catalog.Find(code) : null;
        return string.Join(", ", new[] { street, commune?.Name, province?.Name }.Where(p => !string.IsNullOrEmpty(p)));
    }

    /// <summary>
    /// The street as typed, without names at its end that the address says anyway: of the commune and province, and of the communes,
    /// districts and provinces of 2021 that lie there today. The kind may be missing after a comma ("120 Lê Duẩn, Hạc Thành"), except with
    /// an old commune, whose name a hamlet may bear on. Without a comma only a name with its kind behind a number goes: "120 Lê Duẩn
    /// phường Hạc Thành" loses it, "Cạnh chợ phường Hạc Thành" does not.
    /// </summary>
    public static string StreetOnly(IDivisionCatalog catalog, string typed, Division commune)
    {
        var names = AddressNames.Of(catalog, commune);
        var parts = VietnameseText.Clean(typed).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        while (parts.Count > 1 && names.Names(TypedName.Parse(parts[^1])))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        if (parts.Count > 0)
        {
            parts[^1] = WithoutNames(parts[^1], names);
        }

        return string.Join(", ", parts);
    }

    private static string WithoutNames(string part, AddressNames names)
    {
        var words = part.Split(' ');
        if (!words.Take(NumberWords).Any(w => w.Any(char.IsAsciiDigit)))
        {
            return part;
        }

        for (var taken = Math.Min(LongestName, words.Length - 1); taken > 0; taken--)
        {
            var tail = TypedName.Parse(string.Join(' ', words[^taken..]));
            if (tail.HasKind && names.Names(tail))
            {
                return WithoutNames(string.Join(' ', words[..^taken]), names);
            }
        }

        return part;
    }
}
