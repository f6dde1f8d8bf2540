using System.Globalization;

namespace Bot.Dialogs.Flows.Reading;

/// <summary>Spans of time as dialog files write them: 90s, 15m, 72h, 3d.</summary>
internal static class Duration
{
    public static TimeSpan? Read(MapReader map, string key)
    {
        switch (map.Find(key))
        {
            case null:
                return null;
            case YamlScalar text when TryParse(text.Value, out var span):
                return span;
            case var other:
                map.Refuse(key, other.Position, "cần khoảng thời gian như 30m, 6h hoặc 3d", "takes a span such as 30m, 6h or 3d");
                return null;
        }
    }

    public static bool TryParse(string text, out TimeSpan span)
    {
        span = default;
        if (text.Length is < 2 or > 6 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
        {
            return false;
        }

        var unit = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        span = unit * count;
        return unit != TimeSpan.Zero;
    }
}
