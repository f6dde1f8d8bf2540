using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Privacy;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads lists of <c>- id: x, name: { vi, en }</c>; an id stands once.</summary>
internal static class NamedItemsReader
{
    private static readonly string[] Keys = ["id", "name"];

    public static IReadOnlyList<T> Read<T>(MapReader map, string key, Func<string, string, string, T> create) =>
        Read(map, key, (_, id, name) => create(id, name.Vi, name.En));

    /// <summary>The same for entries with further keys, which <paramref name="create"/> reads itself.</summary>
    public static IReadOnlyList<T> Read<T>(MapReader map, string key, Func<MapReader, string, BilingualText, T> create, params string[] further)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var items = new List<T>();
        foreach (var entry in ConfigurationFile.Maps(map, key))
        {
            entry.RefuseOthers(key, [.. Keys, .. further]);
            var id = ConfigurationFile.Word(entry, "id");
            var name = ConfigurationFile.Bilingual(entry, "name");
            if (id.Length > 0 && !seen.Add(id))
            {
                entry.Refuse("id", entry.Position, $"\"{id}\" viết hai lần, chỉ giữ lại một", $"\"{id}\" stands twice, keep one");
            }

            items.Add(create(entry, id, name));
        }

        return items;
    }
}
