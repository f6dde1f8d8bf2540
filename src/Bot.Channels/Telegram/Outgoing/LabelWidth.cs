using System.Globalization;
using System.Text;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>How many letters wide a label looks: marks take no room, signs and full-width letters take two.</summary>
internal static class LabelWidth
{
    private const int FirstWide = 0x1100;
    private const int FirstSign = 0x1F000;

    public static int Of(string label)
    {
        var width = 0;
        foreach (var rune in label.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    private static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
        {
            return 1;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ when rune.Value >= FirstSign || IsWide(rune.Value) => 2,
            _ => 1,
        };
    }

    private static bool IsWide(int value) =>
        value is (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF) or (>= FirstWide and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF)
            or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60);
}
