using Bot.Dialogs.Flows.Checking;
using Bot.Domain.Units;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/unit-kinds.yaml: kinds of units that report, and the words lists name them by.</summary>
internal static class UnitKindsReader
{
    private static readonly string[] Keys = ["format", "kinds"];

    public static IReadOnlyList<UnitKind> Read(string folder, FindingList findings)
    {
        if (ConfigurationFile.Open(folder, "unit-kinds.yaml", findings) is not { } map)
        {
            return [];
        }

        map.RefuseOthers("unit-kinds.yaml", Keys);
        return NamedItemsReader.Read(map, "kinds", (entry, id, name) => new UnitKind(id, name.Vi, name.En) { Also = entry.HumanWords("also") }, "also");
    }
}
