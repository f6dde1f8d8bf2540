using Bot.Domain.Divisions;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>An address from the answers of a flow.</summary>
internal static class Addresses
{
    /// <summary>Null unless all parts are there and the commune lies in the province.</summary>
    internal static HomeAddress? Of(IDivisionCatalog divisions, string? province, string? communeCode, string? street)
    {
        if (string.IsNullOrEmpty(communeCode) || string.IsNullOrEmpty(street)
            || divisions.Find(communeCode) is not { ParentCode: { } provinceCode } commune || provinceCode != province)
        {
            return null;
        }

        return new HomeAddress(provinceCode, communeCode, AddressText.StreetOnly(divisions, street, commune));
    }
}
