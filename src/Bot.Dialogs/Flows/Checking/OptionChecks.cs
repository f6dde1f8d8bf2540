using Bot.Domain.Text;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>D062: what people type means one thing only. Compared as it is matched: without marks and case.</summary>
internal static class OptionChecks
{
    public static void Run(FlowScope scope)
    {
        var commands = CommandWords(scope.Set.Common);
        foreach (var step in scope.Flow.Steps.OfType<AnsweredStep>())
        {
            var seen = new Dictionary<string, Option>(StringComparer.Ordinal);
            for (var i = 0; i < step.Listed.Count; i++)
            {
                CheckOption(scope, step, i, seen, commands);
            }
        }
    }

    /// <summary>Every folded word of a common command, with the command's name.</summary>
    public static Dictionary<string, string> CommandWords(CommonTexts common)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var command in common.Commands.Values)
        {
            foreach (var word in command.Words.Append(command.Button.Vi.Source).Append(command.Button.En.Source).Where(w => w.Length > 0))
            {
                words.TryAdd(VietnameseText.Fold(word), command.Name);
            }
        }

        return words;
    }

    private static void CheckOption(FlowScope scope, AnsweredStep step, int index, Dictionary<string, Option> seen, Dictionary<string, string> commands)
    {
        var option = step.Listed[index];
        foreach (var word in WordsOf(option).Where(w => w.Length > 0))
        {
            if (seen.TryGetValue(word, out var other) && other.Id != option.Id)
            {
                var vi = $"\"{word}\" trùng giữa lựa chọn \"{other.Id}\" và \"{option.Id}\" (so không dấu).";
                scope.Error("D062", option.Position, step, vi, $"\"{word}\" means both \"{other.Id}\" and \"{option.Id}\" (compared without marks).");
            }

            if (commands.TryGetValue(word, out var command))
            {
                var vi = $"\"{word}\" trùng với lệnh chung \"{command}\": chọn chữ khác.";
                scope.Error("D062", option.Position, step, vi, $"\"{word}\" is a word of the command \"{command}\": choose another.");
            }

            if (int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var number) && number != index + 1 && number <= step.Listed.Count)
            {
                var vi = $"\"{word}\" trùng với số thứ tự của lựa chọn khác.";
                scope.Error("D062", option.Position, step, vi, $"\"{word}\" is the place of another option in the numbered list.");
            }

            seen.TryAdd(word, option);
        }
    }

    private static IEnumerable<string> WordsOf(Option option)
    {
        LocalText[] labels = option.ShortLabel is null ? [option.Label] : [option.Label, option.ShortLabel];
        return labels.SelectMany(l => new[] { l.Vi.Source, l.En.Source }).Concat(option.Also).Select(VietnameseText.Fold).Distinct();
    }
}
