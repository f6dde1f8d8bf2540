using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Privacy;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads "venues" and "reports" of config/messages.yaml: what others are told about a venue and about a report.</summary>
internal static class NoticesReader
{
    private static readonly string[] Keys = ["text", "button"];

    /// <summary>Every notice about a venue, with the flow that its button starts.</summary>
    private static readonly (string Word, string? Flow)[] Venues =
    [
        ("asked", "venue-requests"), ("approved", "venues"), ("declined", null), ("removed", null),
        ("offered", "venue-offers"), ("accepted", null), ("not-accepted", null),
    ];

    private static readonly (string Word, string? Flow)[] Reports =
    [
        ("nudged", "report"), ("returned", "report"), ("complete", "report-sheet"), ("to-sign", "report-sign"),
        ("not-signed", "report-sheet"), ("signed", "report-sheet"), ("sent-on", null),
    ];

    public static IReadOnlyDictionary<string, NoticeWords> OfVenues(MapReader map) => Read(map, "venues", Venues, "{venue}");

    public static IReadOnlyDictionary<string, NoticeWords> OfReports(MapReader map) => Read(map, "reports", Reports, "{unit}");

    private static Dictionary<string, NoticeWords> Read(MapReader map, string section, (string Word, string? Flow)[] known, string needed)
    {
        var read = new Dictionary<string, NoticeWords>(StringComparer.Ordinal);
        if (ConfigurationFile.Map(map, section) is not { } notices)
        {
            return read;
        }

        notices.RefuseOthers(section, [.. known.Select(n => n.Word)]);
        foreach (var (word, flow) in known)
        {
            if (ConfigurationFile.Map(notices, word) is { } entry)
            {
                entry.RefuseOthers(section, Keys);
                read[word] = new NoticeWords(ReadText(entry, needed), flow is null ? null : ConfigurationFile.Bilingual(entry, "button"), flow);
            }
        }

        return read;
    }

    private static BilingualText ReadText(MapReader entry, string needed)
    {
        var text = ConfigurationFile.Bilingual(entry, "text");
        if (!text.Vi.Contains(needed, StringComparison.Ordinal) || !text.En.Contains(needed, StringComparison.Ordinal))
        {
            entry.Refuse("text", entry.Find("text")?.Position ?? entry.Position, $"phải có {needed}", $"must contain {needed}");
        }

        return text;
    }
}
