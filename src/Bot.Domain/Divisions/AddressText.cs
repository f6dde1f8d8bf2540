using Bot.Domain.Text;

namespace Bot.Domain.Divisions;

/// <summary>
/// An address in one line, each part once: the 2021 system printed ward and city twice because people had typed them into the street field
/// (district letter, appendix II).
/// </summary>
public static class AddressText
{
    public static string Of(IDivisionCatalog catalog, HomeAddress address) => Join(catalog, address.Street, address.CommuneCode);

    public static string Join(IDivisionCatalog catalog, string street, string communeCode)
    {
        var commune = catalog.Find(communeCode);
        var province = commune?.ParentCode is { } code ? catalog.Find(code) : null;
        return string.Join(", ", new[] { street, commune?.Name, province?.Name }.Where(p => !string.IsNullOrEmpty(p)));
    }

    /// <summary>The street as typed, without a commune and province at its end that the address names anyway.</summary>
    public static string StreetOnly(string typed, Division commune, Division? province)
    {
        var parts = VietnameseText.Clean(typed).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        while (parts.Count > 1 && (Names(parts[^1], commune) || (province is not null && Names(parts[^1], province))))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return string.Join(", ", parts);
    }

    private static bool Names(string part, Division division)
    {
        var folded = VietnameseText.Fold(part);
        return folded == division.Folded || DivisionSearch.Bare(folded) == DivisionSearch.Bare(division.Folded);
    }
}
