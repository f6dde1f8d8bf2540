using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Privacy;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads "venues" of config/messages.yaml: what others are told about a venue.</summary>
internal static class VenueNoticesReader
{
    private static readonly string[] Keys = ["text", "button"];

    /// <summary>Every notice, with the flow that its button starts.</summary>
    private static readonly (string Word, string? Flow)[] Notices =
    [
        ("asked", "venue-requests"), ("approved", "venues"), ("declined", null), ("removed", null),
        ("offered", "venue-offers"), ("accepted", null), ("not-accepted", null),
    ];

    public static IReadOnlyDictionary<string, NoticeWords> Read(MapReader map)
    {
        var read = new Dictionary<string, NoticeWords>(StringComparer.Ordinal);
        if (ConfigurationFile.Map(map, "venues") is not { } notices)
        {
            return read;
        }

        notices.RefuseOthers("venues", [.. Notices.Select(n => n.Word)]);
        foreach (var (word, flow) in Notices)
        {
            if (ConfigurationFile.Map(notices, word) is { } entry)
            {
                read[word] = new NoticeWords(ReadText(entry), flow is null ? null : ConfigurationFile.Bilingual(entry, "button"), flow);
            }
        }

        return read;
    }

    private static BilingualText ReadText(MapReader entry)
    {
        entry.RefuseOthers("venues", Keys);
        var text = ConfigurationFile.Bilingual(entry, "text");
        if (!text.Vi.Contains("{venue}", StringComparison.Ordinal) || !text.En.Contains("{venue}", StringComparison.Ordinal))
        {
            entry.Refuse("text", entry.Find("text")?.Position ?? entry.Position, "phải có {venue}", "must contain {venue}");
        }

        return text;
    }
}
