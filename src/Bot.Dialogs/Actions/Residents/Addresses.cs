using Bot.Domain.Divisions;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>An address from the answers of a flow.</summary>
internal static class Addresses
{
    /// <summary>Null unless both parts are there and the commune exists.</summary>
    internal static HomeAddress? Of(IDivisionCatalog divisions, string? communeCode, string? street)
    {
        if (string.IsNullOrEmpty(communeCode) || string.IsNullOrEmpty(street) || divisions.Find(communeCode) is not { ParentCode: { } provinceCode } commune)
        {
            return null;
        }

        return new HomeAddress(provinceCode, communeCode, AddressText.StreetOnly(street, commune, divisions.Find(provinceCode)));
    }
}
