using Bot.Dialogs.Actions;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>The engine's own texts: placeholders that the engine fills in, buttons that fit, words that mean one command each.</summary>
internal static class CommonChecks
{
    private static readonly HashSet<string> Buttons = new(StringComparer.Ordinal)
    {
        CommonTextKeys.Continue, CommonTextKeys.StartAgain, CommonTextKeys.BusySwitch, CommonTextKeys.Drop, CommonTextKeys.NoticeStart, CommonTextKeys.Send,
        CommonTextKeys.NextPage, CommonTextKeys.PreviousPage, CommonTextKeys.FinishChoice, CommonTextKeys.SharePhone, CommonTextKeys.ShareLocation,
    };

    public static void Run(CommonTexts common, DialogCatalog catalog, IReadOnlyList<ChannelLimits> limits, FindingList findings)
    {
        foreach (var (key, text) in common.Texts)
        {
            CheckText(key, text, catalog, findings);
            if (Buttons.Contains(key))
            {
                WidthChecks.CheckLabel(findings, limits, null, text);
            }
        }

        foreach (var command in common.Commands.Values)
        {
            WidthChecks.CheckLabel(findings, limits, null, command.Button);
        }

        CheckWords(common, findings);
    }

    private static void CheckText(string key, LocalText text, DialogCatalog catalog, FindingList findings)
    {
        TextChecks.CheckSameNames(findings, null, text);
        var known = EngineValues.OfCommonText(key);
        foreach (var name in TextChecks.NamesIn(text).Where(n => !known.Contains(n) && !catalog.TextValues.ContainsKey(n)))
        {
            var list = known.Count == 0 ? ("không có chỗ điền nào", "none") : (string.Join(", ", known.Select(k => $"{{{k}}}")), string.Join(", ", known.Select(k => $"{{{k}}}")));
            findings.Error("D050", text.Position, null, $"\"{key}\" không có chỗ điền {{{name}}}; chỉ có: {list.Item1}.", $"\"{key}\" has no {{{name}}}; only: {list.Item2}.");
        }
    }

    private static void CheckWords(CommonTexts common, FindingList findings)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var command in common.Commands.Values)
        {
            var own = command.Words.Append(command.Button.Vi.Source).Append(command.Button.En.Source).Select(Domain.Text.VietnameseText.Fold);
            foreach (var word in own.Concat(command.Slash.Select(s => "/" + s)).Where(w => w.Length > 0).Distinct())
            {
                if (!words.TryAdd(word, command.Name))
                {
                    var other = words[word];
                    findings.Error("D062", command.Button.Position, null, $"\"{word}\" dùng cho cả lệnh \"{other}\" và \"{command.Name}\".", $"\"{word}\" means both commands \"{other}\" and \"{command.Name}\".");
                }
            }
        }
    }
}
