using System.Globalization;

namespace Bot.Dialogs.Answers;

/// <summary>The argument "a..b" of a rule: both ends belong to it.</summary>
internal readonly record struct NumberRange(long Low, long High)
{
    public static bool TryParse(string argument, out NumberRange range)
    {
        range = default;
        var dots = argument.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0
            || !long.TryParse(argument.AsSpan(0, dots), NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var low)
            || !long.TryParse(argument.AsSpan(dots + 2), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var high))
        {
            return false;
        }

        range = new NumberRange(low, high);
        return low <= high;
    }

    public bool Contains(long number) => number >= Low && number <= High;
}
