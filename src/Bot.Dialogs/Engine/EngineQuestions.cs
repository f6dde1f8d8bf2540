using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Text;

namespace Bot.Dialogs.Engine;

/// <summary>The questions that the engine puts on its own: go on after a long silence, switch, resume, menu.</summary>
internal sealed class EngineQuestions(TextRenderer texts)
{
    public const string Continue = "continue";
    public const string Again = "again";
    public const string Cancel = "cancel";
    public const string Switch = "switch";
    public const string Drop = "drop";

    public void Ask(Turn turn, EngineQuestionKind kind, FlowFrame? wanted = null)
    {
        turn.Question = new PendingEngineQuestion { Kind = kind, Wanted = wanted };
        Show(turn, [], true);
    }

    /// <param name="turn">The turn.</param>
    /// <param name="menu">Flows of the menu that this person may start.</param>
    /// <param name="isNew">Old buttons stop to count.</param>
    public void Show(Turn turn, IReadOnlyList<FlowDefinition> menu, bool isNew)
    {
        var list = List(turn, menu);
        if (isNew || !list.HasSame(turn.Shown))
        {
            turn.NewToken(list.Ids);
        }

        SayText(turn);
        for (var i = 0; i < list.Ids.Count; i++)
        {
            var startsFlow = turn.Question!.Kind == EngineQuestionKind.Menu && list.Ids[i] != Continue;
            turn.Reply.Add(new OutgoingChoice(list.Labels[i], startsFlow ? ButtonPayload.Flow(list.Ids[i]) : ButtonPayload.Answer(turn.Token, i)));
        }
    }

    /// <summary>The entry that a typed text means: its number, its label in either language, or all its words.</summary>
    public string? Find(Turn turn, IReadOnlyList<FlowDefinition> menu, string text)
    {
        if (TypedText.WholeNumber(text) is { } number)
        {
            return number >= 1 && number <= turn.Shown.Count ? turn.Shown[number - 1] : null;
        }

        var index = new OptionIndex();
        foreach (var language in (ReadOnlySpan<string>)["vi", "en"])
        {
            var list = List(turn, menu, language);
            for (var i = 0; i < list.Ids.Count; i++)
            {
                index.Add(list.Ids[i], [list.Labels[i]], []);
            }
        }

        return index.Find(VietnameseText.Fold(text));
    }

    private void SayText(Turn turn)
    {
        switch (turn.Question!.Kind)
        {
            case EngineQuestionKind.WelcomeBack:
                texts.SayCommon(turn, CommonTextKeys.WelcomeBack, OpenRoot(turn));
                break;
            case EngineQuestionKind.Busy:
                texts.Say(turn, turn.Common(CommonTextKeys.BusyOffer), turn.Current, ("flow", Title(turn, OpenRoot(turn))), ("wanted", Title(turn, Wanted(turn))));
                break;
            case EngineQuestionKind.Resume:
                texts.SayCommon(turn, CommonTextKeys.ResumeOffer, Root(turn, turn.Paused[^1]));
                break;
            default:
                texts.SayCommon(turn, CommonTextKeys.Menu);
                break;
        }
    }

    private QuestionList List(Turn turn, IReadOnlyList<FlowDefinition> menu, string? language = null)
    {
        var list = new QuestionList();
        switch (turn.Question!.Kind)
        {
            case EngineQuestionKind.WelcomeBack:
                list.Add(Continue, Word(turn, CommonTextKeys.Continue, language));
                list.Add(Again, Word(turn, CommonTextKeys.StartAgain, language));
                list.Add(Cancel, turn.Flows.Common.Commands[CommonCommandNames.Cancel].Button.In(language ?? turn.Language).Source);
                break;
            case EngineQuestionKind.Busy:
                list.Add(Continue, Word(turn, CommonTextKeys.Continue, language));
                list.Add(Switch, Word(turn, CommonTextKeys.BusySwitch, language));
                break;
            case EngineQuestionKind.Resume:
                list.Add(Continue, Word(turn, CommonTextKeys.Continue, language));
                list.Add(Drop, Word(turn, CommonTextKeys.Drop, language));
                break;
            default:
                AddMenu(turn, menu, language, list);
                break;
        }

        return list;
    }

    private void AddMenu(Turn turn, IReadOnlyList<FlowDefinition> menu, string? language, QuestionList list)
    {
        foreach (var flow in menu)
        {
            list.Add(flow.Id, flow.Title.In(language ?? turn.Language).Source);
        }

        if (turn.Current is not null)
        {
            list.Add(Continue, Word(turn, CommonTextKeys.Continue, language));
        }
    }

    private string Word(Turn turn, string key, string? language) =>
        language is null ? texts.RenderCommon(turn, key, OpenRoot(turn)) : turn.Common(key).In(language).Source;

    private static FlowDefinition? Wanted(Turn turn) => turn.Question?.Wanted is { } wanted ? turn.Flows.Find(wanted.Flow) : null;

    private static FlowDefinition? OpenRoot(Turn turn) => turn.Current is { } open ? open.Caller is { } caller ? Root(turn, caller) : open.Flow : null;

    private static FlowDefinition? Root(Turn turn, FlowFrame frame)
    {
        while (frame.Caller is { } caller)
        {
            frame = caller;
        }

        return turn.Flows.Find(frame.Flow);
    }

    private static string Title(Turn turn, FlowDefinition? flow) => flow is null ? string.Empty : flow.Title.In(turn.Language).Source;
}
