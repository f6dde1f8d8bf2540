using System.Text;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Dialogs.Engine;

/// <summary>Puts the open question: its text, its list and its controls.</summary>
internal sealed class Questions(TextRenderer texts, DialogCatalog catalog)
{
    /// <summary>Shown ids of the buttons that offer a known value.</summary>
    public const string FormerId = "=former";
    public const string PrefillId = "=prefill";
    public const string SendId = "send";
    public const string EditPrefix = "edit:";

    /// <summary>U+2713, a sign of text and not an emoji: several ticks may stand in one message.</summary>
    private const string Tick = "\u2713 ";

    /// <summary>
    /// Says the question again or for the first time. The same question with the same list keeps its token, so that the buttons
    /// of its earlier copies still answer it.
    /// </summary>
    public async ValueTask ShowAsync(Turn turn, bool isNew)
    {
        var frame = turn.Current!;
        var step = (QuestionStep)frame.Step!;
        frame.StepKind = step.Kind;
        var list = new QuestionList();
        await FillAsync(turn, frame, step, list);
        if (isNew || !list.HasSame(turn.Shown))
        {
            turn.NewToken(list.Ids);
        }

        SayText(turn, frame, step, list);
        AddChoices(turn, frame, step, list);
        AddControls(turn, frame, step, list);
        turn.Reply.Columns = step.Columns;
        turn.Reply.IsSensitive |= step.IsSensitive;
        Files.Attach(turn, frame, step);
    }

    private static bool CanReuse(InputHint hint) => hint is InputHint.Text or InputHint.WholeNumber or InputHint.Date or InputHint.Phone;

    private async ValueTask FillAsync(Turn turn, OpenFrame frame, QuestionStep step, QuestionList list)
    {
        switch (step)
        {
            case ReviewStep review:
                FillReview(turn, frame, review, list);
                break;
            case ChooseStep { Source: null } choose:
                FillOptions(turn, frame, choose, list);
                break;
            case ChooseStep choose:
                await FillFromSourceAsync(turn, frame, choose, list);
                break;
            case AskStep ask:
                await FillKnownAsync(turn, frame, ask, list);
                break;
        }
    }

    /// <summary>
    /// Telegram keeps messages abroad, so a tick on a sensitive label (a symptom) would carry the answer out of the country
    /// (Decree 356/2025, Article 4): there only the number of ticks is said.
    /// </summary>
    private static bool HidesTicks(Turn turn, QuestionStep step) =>
        step is ChooseStep { IsMany: true, IsSensitive: true } && turn.Chat.Channel == ChatAddress.Telegram;

    private static bool ShowsTick(Turn turn, OpenFrame frame, ChooseStep step, string id) =>
        step.IsMany && frame.Picked.Contains(id) && !HidesTicks(turn, step);

    private void FillReview(Turn turn, OpenFrame frame, ReviewStep review, QuestionList list)
    {
        list.Add(SendId, texts.RenderCommon(turn, CommonTextKeys.Send));
        foreach (var name in review.Answers)
        {
            if (frame.Answers.ContainsKey(name))
            {
                var label = Label(turn, frame, name);
                list.Add(EditPrefix + name, texts.Render(turn, turn.Common(CommonTextKeys.Edit), frame, ("label", label)));
            }
        }
    }

    private void FillOptions(Turn turn, OpenFrame frame, ChooseStep step, QuestionList list)
    {
        foreach (var option in step.Options)
        {
            var label = texts.Render(turn, option.ShortLabel ?? option.Label, frame);
            list.Add(option.Id, ShowsTick(turn, frame, step, option.Id) ? Tick + label : label);
        }
    }

    private async ValueTask FillFromSourceAsync(Turn turn, OpenFrame frame, ChooseStep step, QuestionList list)
    {
        var source = catalog.OptionSources[step.Source!];
        var page = await source.FindAsync(turn.Dialog(frame), frame.Search ?? string.Empty, frame.Page * EnginePolicy.PageSize, EnginePolicy.PageSize, turn.Ct);
        foreach (var option in page.Options)
        {
            var label = option.Label(turn.Language);
            list.Add(option.Id, ShowsTick(turn, frame, step, option.Id) ? Tick + label : label);
        }

        list.Total = page.Total;
    }

    private async ValueTask FillKnownAsync(Turn turn, OpenFrame frame, AskStep step, QuestionList list)
    {
        var type = catalog.AnswerTypes[step.AnswerType];
        if (CanReuse(type.Hint) && !step.IsSensitive && Former(frame, step) is { } former)
        {
            list.Add(FormerId, texts.Show(frame.Compiled, step.Save, former, turn.Language));
        }

        if (step.Prefill is { } name && await catalog.PrefillSources[name].FindAsync(turn.Dialog(frame), turn.Ct) is { IsEmpty: false } known)
        {
            var label = step.IsSensitive ? known.Shown ?? type.Mask(known) : texts.Show(frame.Compiled, step.Save, known, turn.Language);
            if (!list.HasLabel(label))
            {
                list.Add(PrefillId, label);
            }
        }

        foreach (var button in step.Buttons)
        {
            list.Add(button.Id, texts.Render(turn, button.ShortLabel ?? button.Label, frame));
        }
    }

    /// <summary>What the person answered here before a restart or before coming back.</summary>
    public static Answer? Former(OpenFrame frame, AskStep step)
    {
        var former = frame.Answers.GetValueOrDefault(step.Save) ?? frame.Former.GetValueOrDefault(step.Save);
        return former is { IsEmpty: false } ? former : null;
    }

    private void SayText(Turn turn, OpenFrame frame, QuestionStep step, QuestionList list)
    {
        var built = turn.Reply.Open();
        texts.Append(built, turn, step.Text, frame, []);
        if (step is ReviewStep review)
        {
            AppendSummary(built, turn, frame, review);
        }

        turn.Reply.Close();
        if (HidesTicks(turn, step) && frame.Picked.Count > 0)
        {
            texts.Say(turn, turn.Common(CommonTextKeys.PickedCount), frame, ("count", Text(frame.Picked.Count)));
        }

        if (list.Total > EnginePolicy.PageSize)
        {
            var pages = (list.Total + EnginePolicy.PageSize - 1) / EnginePolicy.PageSize;
            texts.Say(turn, turn.Common(CommonTextKeys.SearchHint), frame, ("page", Text(frame.Page + 1)), ("pages", Text(pages)), ("total", Text(list.Total)));
        }
    }

    private void AppendSummary(StringBuilder built, Turn turn, OpenFrame frame, ReviewStep review)
    {
        foreach (var name in review.Answers)
        {
            if (frame.Answers.TryGetValue(name, out var answer))
            {
                built.Append("\n- ").Append(Label(turn, frame, name)).Append(": ").Append(Reviewed(turn, frame, name, answer));
            }
        }
    }

    private string Reviewed(Turn turn, OpenFrame frame, string name, Answer answer)
    {
        if (answer.IsEmpty)
        {
            return texts.RenderCommon(turn, CommonTextKeys.NothingGiven);
        }

        var step = frame.Compiled.StepSaving(name);
        if (step is not { IsSensitive: true })
        {
            return texts.Show(frame.Compiled, name, answer, turn.Language);
        }

        turn.Reply.IsSensitive = true;
        return step is AskStep ask && catalog.AnswerTypes.TryGetValue(ask.AnswerType, out var type) ? type.Mask(answer) : Masks.Whole;
    }

    private string Label(Turn turn, OpenFrame frame, string name) =>
        frame.Compiled.StepSaving(name)?.Label is { } label ? texts.Render(turn, label, frame) : name;

    private static void AddChoices(Turn turn, OpenFrame frame, QuestionStep step, QuestionList list)
    {
        var isMany = step is ChooseStep { IsMany: true };
        for (var i = 0; i < list.Ids.Count; i++)
        {
            var payload = isMany && frame.Picked.Contains(list.Ids[i]) ? ButtonPayload.Untick(turn.Token, i) : ButtonPayload.Answer(turn.Token, i);
            turn.Reply.Add(new OutgoingChoice(list.Labels[i], payload));
        }
    }

    private void AddControls(Turn turn, OpenFrame frame, QuestionStep step, QuestionList list)
    {
        if (step is ChooseStep { IsMany: true })
        {
            Control(turn, ControlNames.Finish, texts.RenderCommon(turn, CommonTextKeys.FinishChoice));
        }

        if (frame.Page > 0)
        {
            Control(turn, ControlNames.Previous, texts.RenderCommon(turn, CommonTextKeys.PreviousPage));
        }

        if (list.Total > (frame.Page + 1) * EnginePolicy.PageSize)
        {
            Control(turn, ControlNames.Next, texts.RenderCommon(turn, CommonTextKeys.NextPage));
        }

        if (step is AskStep ask)
        {
            turn.Reply.Input = catalog.AnswerTypes[ask.AnswerType].Hint;
            turn.Reply.ShareLabel = turn.Reply.Input switch
            {
                InputHint.Contact => texts.RenderCommon(turn, CommonTextKeys.SharePhone),
                InputHint.Location => texts.RenderCommon(turn, CommonTextKeys.ShareLocation),
                _ => null,
            };
        }

        AddWaysOut(turn, frame, step);
    }

    private static void AddWaysOut(Turn turn, OpenFrame frame, QuestionStep step)
    {
        if (step.IsOptional)
        {
            Command(turn, CommonCommandNames.Skip);
        }

        if (frame.Path.Count > 0 || frame.ReturnTo is not null)
        {
            Command(turn, CommonCommandNames.Back);
        }

        Command(turn, CommonCommandNames.Cancel);
    }

    private static void Command(Turn turn, string name) => Control(turn, name, turn.Flows.Common.Commands[name].Button.In(turn.Language).Source);

    private static void Control(Turn turn, string name, string label) =>
        turn.Reply.Add(new OutgoingChoice(label, ButtonPayload.Control(turn.Token, name), ChoiceKind.Control));

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
