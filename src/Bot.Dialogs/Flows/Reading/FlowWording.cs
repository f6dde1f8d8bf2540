using System.Text;

namespace Bot.Dialogs.Flows.Reading;

/// <summary>Everything human in a flow, in a fixed order: what the text fingerprint is taken from and what is kept as evidence.</summary>
internal static class FlowWording
{
    public static string Of(LocalText title, FlowStart start, IReadOnlyList<Step> steps)
    {
        var built = new StringBuilder();
        Add(built, "title", title);
        AddWords(built, "words", start.Words);
        foreach (var step in steps)
        {
            foreach (var (role, text) in StepTexts.Of(step))
            {
                Add(built, $"{step.Id} {role}", text);
            }

            foreach (var option in (step as AnsweredStep)?.Listed ?? [])
            {
                AddWords(built, $"{step.Id} option {option.Id} also", option.Also);
            }
        }

        return built.ToString();
    }

    private static void Add(StringBuilder built, string name, LocalText text) =>
        built.Append(name).Append(" vi: ").Append(text.Vi.Source).Append('\n').Append(name).Append(" en: ").Append(text.En.Source).Append('\n');

    private static void AddWords(StringBuilder built, string name, IReadOnlyList<string> words)
    {
        if (words.Count > 0)
        {
            built.Append(name).Append(": ").AppendJoin(" | ", words).Append('\n');
        }
    }
}
