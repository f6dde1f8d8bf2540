using System.Globalization;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Channels.Outbox;

/// <summary>
/// Re-issuing: a message that may have arrived goes out again, led by words that explain a double. The count of re-issues lies in the
/// item's error code, so that a crash does not forget it.
/// </summary>
internal static class ReissueMark
{
    private const string Prefix = "resent-";

    public static string Code(int times) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{times}");

    public static int Times(string? code) =>
        code is not null && code.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(code.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            ? times
            : 0;

    public static OutboxItem Marked(OutboxItem item, FlowSet flows)
    {
        var message = item.Message;
        var lead = CommonWords.Find(flows, CommonTextKeys.Resent, message.Language)
            ?? (message.Language == "en" ? OutboxPolicy.ResentEn : OutboxPolicy.ResentVi);
        return item with { Message = message with { Text = $"{lead}\n{message.Text}" } };
    }
}
