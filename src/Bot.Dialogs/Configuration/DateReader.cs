using System.Globalization;
using Bot.Dialogs.Flows.Reading;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads days and times of day as config/ writes them: "2026-11-30", "08:00"; always quoted text, never a YAML date.</summary>
internal static class DateReader
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string ClockFormat = "HH:mm";

    /// <summary>The day under a key that must be there, or null and a finding.</summary>
    public static DateOnly? Date(MapReader map, string key) => map.Require(key) is { } node ? Date(map, key, node) : null;

    public static DateOnly? Date(MapReader map, string key, YamlNode node)
    {
        if (node is YamlScalar text && DateOnly.TryParseExact(text.Value, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        map.Refuse(key, node.Position, "cần một ngày có trong lịch, viết như \"2026-11-30\"", "takes a day of the calendar, written like \"2026-11-30\"");
        return null;
    }

    /// <summary>The days of a list, each with its place; none when the key is absent.</summary>
    public static IReadOnlyList<(DateOnly Date, YamlNode Node)> Dates(MapReader map, string key) =>
        [.. Items(map, key).Select(node => (Date: Date(map, key, node), node)).Where(d => d.Date is not null).Select(d => (d.Date!.Value, d.node))];

    /// <summary>The time under a key that must be there, within bounds, or null and a finding.</summary>
    public static TimeOnly? Clock(MapReader map, string key, TimeOnly earliest, TimeOnly latest) =>
        map.Require(key) is { } node ? Clock(map, key, node, (earliest, latest)) : null;

    public static TimeOnly? Clock(MapReader map, string key, YamlNode node, (TimeOnly Earliest, TimeOnly Latest) bounds)
    {
        if (node is YamlScalar text && TimeOnly.TryParseExact(text.Value, ClockFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
            && clock >= bounds.Earliest && clock <= bounds.Latest)
        {
            return clock;
        }

        var (from, to) = (bounds.Earliest.ToString(ClockFormat, CultureInfo.InvariantCulture), bounds.Latest.ToString(ClockFormat, CultureInfo.InvariantCulture));
        map.Refuse(key, node.Position, $"chỉ nhận giờ từ \"{from}\" đến \"{to}\"", $"takes a time from \"{from}\" to \"{to}\"");
        return null;
    }

    /// <summary>The entries of a list, or of one entry written without brackets.</summary>
    public static IReadOnlyList<YamlNode> Items(MapReader map, string key) => map.Find(key) switch
    {
        null => [],
        YamlList list => list.Items,
        var one => [one],
    };
}
