using System.Globalization;
using Bot.Domain.CheckIns;

namespace Bot.Dialogs.Actions.CheckIns;

/// <summary>Where an open history stands: the page the person asked for last, kept as a value of the flow.</summary>
internal static class HistoryPage
{
    internal const string Value = "historyPage";
    internal const string Pages = "historyPages";

    internal static int Current(DialogTurn turn) => Number(turn.Value(Value), 1);

    internal static int Count(DialogTurn turn) => Number(turn.Value(Pages), 1);

    internal static int PagesOf(long total) => (int)Math.Max(1, (total + CheckInPolicy.HistoryPageSize - 1) / CheckInPolicy.HistoryPageSize);

    private static int Number(string text, int fallback) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : fallback;
}
