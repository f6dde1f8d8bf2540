using System.Globalization;
using Bot.Domain.VenueHistory;

namespace Bot.Dialogs.Actions.VenueHistory;

/// <summary>Where an open history stands.</summary>
internal static class HistoryPages
{
    internal const string Count = "scanPages";

    internal static int Current(DialogTurn turn) => Number(turn.Value(ChosenFilter.Page));

    internal static int Last(DialogTurn turn) => Number(turn.Value(Count));

    internal static int Of(long scans) =>
        (int)Math.Clamp((scans + HistoryPolicy.PageSize - 1) / HistoryPolicy.PageSize, 1, HistoryPolicy.MostPages);

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
