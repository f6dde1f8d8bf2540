using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/venue-categories.yaml: kinds of venues, and what each asks for besides name and place.</summary>
internal static class VenueCategoriesReader
{
    private static readonly string[] Keys = ["format", "categories"];

    public static IReadOnlyList<VenueCategory> Read(string folder, FindingList findings)
    {
        if (ConfigurationFile.Open(folder, "venue-categories.yaml", findings) is not { } map)
        {
            return [];
        }

        map.RefuseOthers("venue-categories.yaml", Keys);
        return NamedItemsReader.Read(map, "categories", (entry, id, name) => new VenueCategory(id, name.Vi, name.En, AsksOf(entry)) { Also = entry.HumanWords("also") }, "asks", "also");
    }

    private static CategoryAsks AsksOf(MapReader entry) => entry.OneOf("asks", "nothing", "event", "vehicle") switch
    {
        "event" => CategoryAsks.Event,
        "vehicle" => CategoryAsks.Vehicle,
        _ => CategoryAsks.Nothing,
    };
}
