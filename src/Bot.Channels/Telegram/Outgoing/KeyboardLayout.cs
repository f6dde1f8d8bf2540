using System.Text;
using Bot.Dialogs.Messaging;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>
/// Packs choices into rows: answers side by side where all labels stay readable, links on rows of their own, controls together on the last row.
/// </summary>
internal static class KeyboardLayout
{
    /// <summary>Side by side only where a thumb hits them well; the flow may wish for more.</summary>
    private const int MaxOwnColumns = 2;

    /// <summary>Short labels (numbers, days) may stand closer.</summary>
    private const int ShortLabel = 3;
    private const int MaxShortColumns = 5;

    public static IReadOnlyList<IReadOnlyList<OutgoingChoice>> Rows(IReadOnlyList<OutgoingChoice> choices, int wishedColumns)
    {
        var answers = choices.Where(c => c.Kind == ChoiceKind.Answer).ToList();
        var controls = choices.Where(c => c.Kind == ChoiceKind.Control).ToList();
        var rows = new List<IReadOnlyList<OutgoingChoice>>();
        rows.AddRange(answers.Chunk(Columns(answers, wishedColumns)));
        rows.AddRange(choices.Where(c => c.Kind == ChoiceKind.Link).Select(c => new[] { c }));
        rows.AddRange(controls.Chunk(ColumnsThatFit(controls, TelegramLimits.ButtonsPerRow)));
        return rows;
    }

    /// <summary>Whether Telegram takes the button as it is. What it does not take would lose the whole message.</summary>
    public static bool Fits(OutgoingChoice choice) =>
        choice.Label.Length > 0
        && (choice.Kind == ChoiceKind.Link
            ? IsWebAddress(choice.Url)
            : choice.Payload.Length > 0 && Encoding.UTF8.GetByteCount(choice.Payload) <= TelegramLimits.PayloadBytes);

    /// <summary>A label cut to what can be read, with a sign that something is missing.</summary>
    public static string Label(string label) =>
        label.Length <= TelegramLimits.HardLabelLength ? label : TextSplitter.Cut(label, TelegramLimits.HardLabelLength - 1).Head + "…";

    private static bool IsWebAddress(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "tg";

    private static int Columns(List<OutgoingChoice> answers, int wished)
    {
        if (wished > 0)
        {
            return ColumnsThatFit(answers, Math.Min(wished, TelegramLimits.ButtonsPerRow));
        }

        var widest = Widest(answers);
        return ColumnsThatFit(answers, widest <= ShortLabel ? MaxShortColumns : MaxOwnColumns);
    }

    private static int ColumnsThatFit(List<OutgoingChoice> choices, int most)
    {
        var widest = Widest(choices);
        var columns = Math.Clamp(Math.Min(most, choices.Count), 1, TelegramLimits.ButtonsPerRow);
        while (columns > 1 && widest > TelegramLimits.VisibleWidth(columns))
        {
            columns--;
        }

        return columns;
    }

    private static int Widest(List<OutgoingChoice> choices)
    {
        var widest = 0;
        foreach (var choice in choices)
        {
            widest = Math.Max(widest, LabelWidth.Of(choice.Label));
        }

        return widest;
    }
}
