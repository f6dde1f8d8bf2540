using System.Globalization;

namespace Bot.Dialogs.Flows.Reading;

/// <summary>All texts of a step, each with the part it plays, in a fixed order.</summary>
internal static class StepTexts
{
    public static IEnumerable<(string Role, LocalText Text)> Of(Step step)
    {
        foreach (var text in OwnTexts(step).Concat(SaysOnTheWay(step.Next)))
        {
            yield return text;
        }

        if (step.Help is not null)
        {
            yield return ("help", step.Help);
        }
    }

    /// <summary>What is said on the way to another step.</summary>
    public static IEnumerable<(string Role, LocalText Text)> SaysOnTheWay(NextRule next) => next switch
    {
        NextRule.To { Target.Say: { } say } => [("next say", say)],
        NextRule.ByOutcome by => by.Targets.Where(t => t.Value.Say is not null).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => ($"next {t.Key} say", t.Value.Say!)),
        NextRule.ByCondition by => by.Targets.Select((t, i) => (Number: i + 1, t.Target.Say)).Where(t => t.Say is not null)
            .Select(t => (string.Create(CultureInfo.InvariantCulture, $"next {t.Number} say"), t.Say!)),
        _ => [],
    };

    private static IEnumerable<(string Role, LocalText Text)> OwnTexts(Step step) => step switch
    {
        SayStep say => [("say", say.Text)],
        EndStep { Text: { } text } => [("text", text)],
        QuestionStep question => QuestionTexts(question),
        _ => [],
    };

    private static IEnumerable<(string Role, LocalText Text)> QuestionTexts(QuestionStep step)
    {
        yield return ("text", step.Text);
        if (step.Else is not null)
        {
            yield return ("else", step.Else);
        }

        if (step.Label is not null)
        {
            yield return ("label", step.Label);
        }

        foreach (var check in (step as AnsweredStep)?.Checks ?? [])
        {
            yield return ($"check {check.Rule} {check.Argument}".TrimEnd(), check.Else);
        }

        foreach (var option in (step as AnsweredStep)?.Listed ?? [])
        {
            yield return ($"option {option.Id}", option.Label);
            if (option.ShortLabel is not null)
            {
                yield return ($"option {option.Id} short", option.ShortLabel);
            }
        }
    }
}
