using System.Globalization;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>Venues as entries of lists: "v" and the id, so that none is taken for a number of the list.</summary>
internal static class VenueChoice
{
    private const int LongestLabel = 60;

    internal static string Id(VenueId venue) => "v" + venue.Value.ToString(CultureInfo.InvariantCulture);

    internal static VenueId? Read(string? id) =>
        id is ['v', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new VenueId(number) : null;

    internal static string RowId(long row) => "p" + row.ToString(CultureInfo.InvariantCulture);

    internal static long? ReadRow(string? id) =>
        id is ['p', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A label that every channel takes whole: Telegram's buttons and Zalo's lists end at 64 characters, names of venues at 120.</summary>
    internal static string Short(string text)
    {
        if (text.Length <= LongestLabel)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', LongestLabel - 1);
        return text[..(blank > LongestLabel / 2 ? blank : LongestLabel - 1)].TrimEnd(',', ' ') + "…";
    }

    internal static OptionPage Page(IReadOnlyList<ListedOption> options, int skip, int take) => new([.. options.Skip(skip).Take(take)], options.Count);
}
