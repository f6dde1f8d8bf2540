using Bot.Dialogs.Flows.Reading;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads lists of <c>- id: x, name: { vi, en }</c>; an id stands once.</summary>
internal static class NamedItemsReader
{
    private static readonly string[] Keys = ["id", "name"];

    public static IReadOnlyList<T> Read<T>(MapReader map, string key, Func<string, string, string, T> create)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var items = new List<T>();
        foreach (var entry in ConfigurationFile.Maps(map, key))
        {
            entry.RefuseOthers(key, Keys);
            var id = ConfigurationFile.Word(entry, "id");
            var name = ConfigurationFile.Bilingual(entry, "name");
            if (id.Length > 0 && !seen.Add(id))
            {
                entry.Refuse("id", entry.Position, $"\"{id}\" viết hai lần, chỉ giữ lại một", $"\"{id}\" stands twice, keep one");
            }

            items.Add(create(id, name.Vi, name.En));
        }

        return items;
    }
}
