using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Divisions;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/offices.yaml.</summary>
internal static class OfficeReader
{
    private static readonly string[] Keys = ["format", "name", "phone", "email", "address", "hours", "hotline", "province"];

    public static Office? Read(string folder, IDivisionCatalog? divisions, FindingList findings)
    {
        if (ConfigurationFile.Open(folder, "offices.yaml", findings) is not { } map)
        {
            return null;
        }

        map.RefuseOthers("offices.yaml", Keys);
        return new Office
        {
            Name = ConfigurationFile.Bilingual(map, "name"),
            Phone = ConfigurationFile.Word(map, "phone"),
            Email = ConfigurationFile.Word(map, "email"),
            Address = ConfigurationFile.Bilingual(map, "address"),
            Hours = ConfigurationFile.Bilingual(map, "hours"),
            ProvinceCode = ReadProvince(map, divisions),
            Hotline = ConfigurationFile.Word(map, "hotline"),
        };
    }

    private static string ReadProvince(MapReader map, IDivisionCatalog? divisions)
    {
        var code = ConfigurationFile.Word(map, "province");
        if (code.Length > 0 && divisions is not null && divisions.Find(code) is not { ParentCode: null })
        {
            map.Refuse("province", map.Find("province")!.Position, $"không có tỉnh mã \"{code}\" trong divisions/provinces.csv", $"no province \"{code}\" in divisions/provinces.csv");
        }

        return code;
    }
}
