using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>How long the lists under a question's text can become: reviewed answers, and what does not fit on a channel's buttons.</summary>
internal static class ListMeasure
{
    /// <summary>"12. " and the line break of one entry.</summary>
    private const int Entry = 5;

    /// <summary>Controls that a question may have beside its answers; without buttons each is an entry too.</summary>
    private static readonly string[] Controls = [CommonCommandNames.Skip, CommonCommandNames.Back, CommonCommandNames.Cancel];

    public static int Of(FlowScope scope, Step step, string language, ChannelLimits limits) => step switch
    {
        ReviewStep review => Summary(scope, review, language) + Listed([.. EditLabels(scope, review, language)], scope, language, limits),
        ChooseStep { Source: null } choose => Listed([.. choose.Options.Select(o => o.Label.In(language).Source.Length)], scope, language, limits),
        AskStep { Buttons.Count: > 0 } ask => Listed([.. ask.Buttons.Select(o => o.Label.In(language).Source.Length)], scope, language, limits),
        ChooseStep => Listed([.. Enumerable.Repeat(FlowPolicy.ReckonedLabelLength, EnginePolicy.PageSize)], scope, language, limits),
        _ => 0,
    };

    private static int Listed(List<int> labels, FlowScope scope, string language, ChannelLimits limits)
    {
        if (labels.Count + Controls.Length <= limits.ButtonsPerMessage)
        {
            return 0;
        }

        var answers = labels.Sum(length => Entry + length);
        return limits.ButtonsPerMessage >= Controls.Length
            ? answers
            : answers + Controls.Sum(name => Entry + (scope.Set.Common.Commands.TryGetValue(name, out var command) ? command.Button.In(language).Source.Length : 0));
    }

    private static int Summary(FlowScope scope, ReviewStep review, string language) =>
        review.Answers.Sum(a => Entry + LabelLength(scope, a, language) + TextMeasure.LongestValue(scope, a, language));

    private static IEnumerable<int> EditLabels(FlowScope scope, ReviewStep review, string language)
    {
        yield return Common(scope, CommonTextKeys.Send, language);
        foreach (var answer in review.Answers)
        {
            yield return Common(scope, CommonTextKeys.Edit, language) + LabelLength(scope, answer, language);
        }
    }

    private static int Common(FlowScope scope, string key, string language) =>
        scope.Set.Common.Texts.TryGetValue(key, out var text) ? text.In(language).Source.Length : 0;

    private static int LabelLength(FlowScope scope, string name, string language) =>
        scope.Names.Saves[name].Select(s => s.Label?.In(language).Source.Length ?? 0).DefaultIfEmpty(0).Max();
}
