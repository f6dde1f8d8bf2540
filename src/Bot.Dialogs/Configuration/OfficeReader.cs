using Bot.Dialogs.Flows.Checking;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/offices.yaml.</summary>
internal static class OfficeReader
{
    private static readonly string[] Keys = ["format", "name", "phone", "email", "address", "hours", "hotline", "province"];

    public static Office? Read(string folder, FindingList findings)
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
            ProvinceCode = ConfigurationFile.Word(map, "province"),
            Hotline = ConfigurationFile.Word(map, "hotline"),
        };
    }
}
