using Bot.Dialogs.Actions;
using Bot.Dialogs.Engine;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary><c>dialogs names [word]</c>: every name of C# that a dialog file may use, as this program has them.</summary>
internal static class DialogNames
{
    public static async Task<int> RunAsync(string[] args, TextWriter to)
    {
        var word = args is [var given, ..] && !given.StartsWith("--", StringComparison.Ordinal) ? given : null;
        await using var command = BotCommand.OpenWithoutKeys(word is null ? args : args[1..]);
        var found = 0;
        foreach (var (title, lines) in Sections(command.Get<DialogCatalog>()))
        {
            var shown = lines.Where(l => word is null || l.Contains(word, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
            if (shown.Count > 0)
            {
                to.WriteLine(title);
                shown.ForEach(l => to.WriteLine("  " + l));
            }

            found += shown.Count;
        }

        if (found == 0)
        {
            to.WriteLine($"Không có tên nào chứa \"{word}\". / No name holds \"{word}\".");
        }

        return found == 0 ? 1 : 0;
    }

    private static IEnumerable<(string Title, IEnumerable<string> Lines)> Sections(DialogCatalog catalog) =>
    [
        ("run: việc hệ thống làm -> kết quả (cần câu trả lời; đưa ra giá trị) / what the service does -> outcomes (answers needed; values given)",
            catalog.Actions.Values.Select(Describe)),
        ("ask: loại câu trả lời / kinds of answers", catalog.AnswerTypes.Keys),
        ("check: quy tắc / rules", catalog.Rules.Keys),
        ("options: { from: … } nguồn của danh sách / sources of lists", catalog.OptionSources.Keys),
        ("prefill: giá trị đã biết / known values", catalog.PrefillSources.Keys),
        ("event: sự kiện / events", catalog.EventChecks.Keys),
        ("{…} giá trị dùng ở mọi câu / values for any text",
            catalog.TextValues.Keys.Concat(EngineValues.UserNames).Append(EngineValues.Now).Append(EngineValues.StartCode).Select(n => "{" + n + "}")),
    ];

    private static string Describe(RegisteredAction action)
    {
        var needs = action.Needs.Count == 0 ? [] : new[] { "cần / needs " + string.Join(", ", action.Needs.Select(n => n.Name)) };
        var puts = action.Puts.Count == 0 ? [] : new[] { "đưa ra / gives " + string.Join(", ", action.Puts) };
        var both = string.Join("; ", needs.Concat(puts));
        return $"{action.Name} -> {string.Join(", ", action.Action.Outcomes)}{(both.Length == 0 ? string.Empty : $"  ({both})")}";
    }
}
