using System.Text;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Text;

namespace Bot.Dialogs.Engine;

/// <summary>Reads choices: a button, the number of the shown list, a label in either language, the words that only one label holds.</summary>
internal sealed class ChoiceReader(DialogCatalog catalog)
{
    private static readonly char[] BetweenNumbers = [' ', ',', ';', '.', '+', '&'];
    private static readonly char[] BetweenLabels = [',', ';', '+', '\n'];

    public async ValueTask<Reading> ReadButtonAsync(Turn turn, ChooseStep step, string id, bool isUntick)
    {
        if (!await ExistsAsync(turn, step, id))
        {
            return new Reading(ReadingKind.Stale);
        }

        if (!step.IsMany)
        {
            return Reading.Of(await AnswerAsync(turn, step, id));
        }

        Pick(turn.Current!, id, !isUntick);
        return new Reading(ReadingKind.Changed);
    }

    public async ValueTask<Reading> ReadTextAsync(Turn turn, ChooseStep step, string text)
    {
        if (step.IsMany && NumbersIn(turn, text) is { } several)
        {
            return Reading.Of(await AnswersAsync(turn, step, several));
        }

        if (!step.IsMany && TypedText.WholeNumber(text) is { } number)
        {
            return number >= 1 && number <= turn.Shown.Count && await ExistsAsync(turn, step, turn.Shown[number - 1])
                ? Reading.Of(await AnswerAsync(turn, step, turn.Shown[number - 1]))
                : Reading.Wrong(PickWords(turn, step));
        }

        return step.Source is null ? ReadLabels(turn, step, text) : await SearchAsync(turn, step, text);
    }

    /// <summary>The ticks set so far, as the answer; a text to say when there are none.</summary>
    public async ValueTask<Reading> FinishAsync(Turn turn, ChooseStep step)
    {
        var picked = turn.Current!.Picked;
        if (picked.Count > 0)
        {
            return Reading.Of(await AnswersAsync(turn, step, picked));
        }

        return step.IsOptional ? Reading.Of(Answer.Many([])) : Reading.Wrong(step.Else ?? turn.Common(CommonTextKeys.PickSome));
    }

    /// <summary>A typed label of a review's buttons.</summary>
    public static string? FindInReview(Turn turn, ReviewStep review, string text)
    {
        var index = new OptionIndex();
        var send = turn.Common(CommonTextKeys.Send);
        index.Add(Questions.SendId, [send.Vi.Source, send.En.Source], []);
        foreach (var name in review.Answers)
        {
            if (turn.Current!.Compiled.StepSaving(name)?.Label is { } label)
            {
                index.Add(Questions.EditPrefix + name, [EditLabel(turn, label, "vi"), EditLabel(turn, label, "en")], []);
            }
        }

        return index.Find(VietnameseText.Fold(text));
    }

    private static string EditLabel(Turn turn, LocalText label, string language)
    {
        var built = new StringBuilder();
        foreach (var part in turn.Common(CommonTextKeys.Edit).In(language).Parts)
        {
            built.Append(part.Fixed ?? label.In(language).Source);
        }

        return built.ToString();
    }

    private static LocalText PickWords(Turn turn, ChooseStep step) =>
        step.Else ?? turn.Common(step.IsMany ? CommonTextKeys.PickSome : CommonTextKeys.PickOne);

    private static void Pick(OpenFrame frame, string id, bool isPicked)
    {
        var picked = new List<string>(frame.Picked.Count + 1);
        foreach (var other in frame.Picked)
        {
            if (other != id)
            {
                picked.Add(other);
            }
        }

        if (isPicked)
        {
            picked.Add(id);
        }

        frame.Picked = picked;
    }

    private static List<string>? NumbersIn(Turn turn, string text)
    {
        var ids = new List<string>();
        foreach (var part in text.Split(BetweenNumbers, StringSplitOptions.RemoveEmptyEntries))
        {
            if (TypedText.WholeNumber(part) is not { } number || number < 1 || number > turn.Shown.Count)
            {
                return null;
            }

            var id = turn.Shown[number - 1];
            if (!ids.Contains(id))
            {
                ids.Add(id);
            }
        }

        return ids.Count == 0 ? null : ids;
    }

    private static Reading ReadLabels(Turn turn, ChooseStep step, string text)
    {
        var index = turn.Current!.Compiled.Options(step);
        if (index.Find(VietnameseText.Fold(text)) is { } only)
        {
            return Reading.Of(step.IsMany ? Answer.Many([only]) : Answer.Of(only));
        }

        if (!step.IsMany)
        {
            return Reading.Wrong(PickWords(turn, step));
        }

        var ids = new List<string>();
        foreach (var part in text.Split(BetweenLabels, StringSplitOptions.RemoveEmptyEntries))
        {
            if (index.Find(VietnameseText.Fold(part)) is not { } id)
            {
                return Reading.Wrong(PickWords(turn, step));
            }

            ids.Add(id);
        }

        return ids.Count == 0 ? Reading.Wrong(PickWords(turn, step)) : Reading.Of(Answer.Many([.. ids.Distinct()]));
    }

    private async ValueTask<Reading> SearchAsync(Turn turn, ChooseStep step, string text)
    {
        var frame = turn.Current!;
        var search = VietnameseText.Clean(text);
        var folded = VietnameseText.Fold(search);
        var found = await catalog.OptionSources[step.Source!].FindAsync(turn.Dialog(frame), search, 0, EnginePolicy.PageSize, turn.Ct);
        foreach (var option in found.Options)
        {
            if (found.Total == 1 || VietnameseText.Fold(option.Vi) == folded || VietnameseText.Fold(option.En) == folded)
            {
                return Reading.Of(step.IsMany ? Answer.Many([option.Id], option.Label(turn.Language)) : Answer.Of(option.Id, option.Label(turn.Language)));
            }
        }

        if (found.Total == 0)
        {
            return Reading.Wrong(turn.Common(CommonTextKeys.NoMatch)) with { Name = search };
        }

        frame.Search = search;
        frame.Page = 0;
        return new Reading(ReadingKind.Changed);
    }

    private async ValueTask<bool> ExistsAsync(Turn turn, ChooseStep step, string id)
    {
        if (step.Source is { } source)
        {
            return await catalog.OptionSources[source].FindByIdAsync(turn.Dialog(turn.Current!), id, turn.Ct) is not null;
        }

        foreach (var option in step.Options)
        {
            if (option.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<Answer> AnswerAsync(Turn turn, ChooseStep step, string id) =>
        step.Source is null ? Answer.Of(id) : Answer.Of(id, await LabelAsync(turn, step, id));

    private async ValueTask<Answer> AnswersAsync(Turn turn, ChooseStep step, IReadOnlyList<string> ids)
    {
        if (step.Source is null)
        {
            return Answer.Many(ids);
        }

        var labels = new List<string>(ids.Count);
        foreach (var id in ids)
        {
            labels.Add(await LabelAsync(turn, step, id));
        }

        return Answer.Many(ids, string.Join(", ", labels));
    }

    private async ValueTask<string> LabelAsync(Turn turn, ChooseStep step, string id) =>
        (await catalog.OptionSources[step.Source!].FindByIdAsync(turn.Dialog(turn.Current!), id, turn.Ct))?.Label(turn.Language) ?? id;
}
