using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>Starts flows, and decides what becomes of the one that is open.</summary>
internal sealed class FlowStarter(EngineParts engine)
{
    public async ValueTask StartAsync(Turn turn, FlowDefinition flow, IReadOnlyDictionary<string, Answer>? values)
    {
        if (flow.IsAside)
        {
            await SpeakAsideAsync(turn, flow, values);
            return;
        }

        if (await RefusalAsync(turn, flow) is { } refusal)
        {
            engine.Texts.SayCommon(turn, refusal, flow);
            await engine.Reshow.OpenQuestionAsync(turn);
            return;
        }

        var wanted = Frames.New(flow, values, turn.Now);
        if (turn.Current is not { } open)
        {
            await BeginAsync(turn, wanted);
        }
        else if (Reshow.RootOf(open) == flow.Id)
        {
            await StartSameAsync(turn, flow, wanted);
        }
        else
        {
            await StartBesideAsync(turn, flow, wanted);
        }
    }

    /// <summary>Why this person may not start it here; null when they may.</summary>
    public async ValueTask<string?> RefusalAsync(Turn turn, FlowDefinition flow)
    {
        if (!turn.Chat.IsPrivate && turn.Lookup.Find(flow.Id)!.IsSensitive)
        {
            return CommonTextKeys.PrivateOnly;
        }

        return await engine.Home.MayStartAsync(turn, flow) ? null : CommonTextKeys.NotAllowed;
    }

    /// <summary>Starts it now; a paused one of the same kind is taken up again instead, unless the start says something new.</summary>
    public async ValueTask BeginAsync(Turn turn, FlowFrame wanted)
    {
        turn.Question = null;
        for (var i = 0; i < turn.Paused.Count; i++)
        {
            if (turn.Paused[i].Flow == wanted.Flow && wanted.Values.Count == 0)
            {
                await ResumeAsync(turn, i);
                return;
            }
        }

        await StepRunner.OpenAsync(turn, wanted);
        await engine.Runner.AdvanceAsync(turn);
    }

    /// <summary>Takes up a paused flow where it stood.</summary>
    public async ValueTask ResumeAsync(Turn turn, int index)
    {
        var frame = turn.Paused[index];
        turn.Paused = [.. turn.Paused.Where((_, i) => i != index)];
        turn.Question = null;
        switch (await engine.CarryOver.OpenAsync(turn, frame))
        {
            case Carried.Stays when turn.Current!.Step is QuestionStep:
                await engine.Reshow.NewAsync(turn);
                break;
            case Carried.Gone:
                await engine.Reshow.AfterCloseAsync(turn);
                break;
            default:
                await engine.Runner.AdvanceAsync(turn);
                break;
        }
    }

    /// <summary>The open flow waits, the wanted one begins.</summary>
    public async ValueTask SwitchAsync(Turn turn, FlowFrame wanted)
    {
        await PauseAsync(turn);
        await BeginAsync(turn, wanted);
    }

    public ValueTask RestartAsync(Turn turn)
    {
        var root = turn.Current!.Freeze();
        while (root.Caller is { } caller)
        {
            root = caller;
        }

        turn.Question = null;
        turn.Current = null;
        return turn.Flows.Find(root.Flow) is { } flow ? BeginAsync(turn, Frames.Again(flow, root, turn.Now)) : engine.Reshow.AfterCloseAsync(turn);
    }

    private static async ValueTask PauseAsync(Turn turn)
    {
        List<FlowFrame> paused = [.. turn.Paused, turn.Current!.Freeze()];
        turn.Current = null;
        if (paused.Count > EnginePolicy.MostPaused)
        {
            await turn.CountDropOffAsync(paused[0]);
            paused.RemoveAt(0);
        }

        turn.Paused = paused;
    }

    private static bool Yields(Turn turn) => turn.Flows.Find(Reshow.RootOf(turn.Current!))?.Yields == true;

    /// <summary>The same link again is a new wish (another venue's QR); the same command asks whether to go on.</summary>
    private ValueTask StartSameAsync(Turn turn, FlowDefinition flow, FlowFrame wanted)
    {
        if (wanted.Values.Count == 0)
        {
            engine.EngineQuestions.Ask(turn, EngineQuestionKind.WelcomeBack);
            return ValueTask.CompletedTask;
        }

        if (flow.WhenBusy is BusyRule.Pause or BusyRule.Replace)
        {
            turn.Current = null;
            return BeginAsync(turn, wanted);
        }

        return StartBesideAsync(turn, flow, wanted);
    }

    private async ValueTask StartBesideAsync(Turn turn, FlowDefinition flow, FlowFrame wanted)
    {
        switch (Yields(turn) ? BusyRule.Replace : flow.WhenBusy)
        {
            case BusyRule.Pause:
                await SwitchAsync(turn, wanted);
                break;
            case BusyRule.Replace:
                await turn.CountDropOffAsync(turn.Current!.Freeze());
                turn.Current = null;
                await BeginAsync(turn, wanted);
                break;
            case BusyRule.Refuse:
                engine.Texts.SayCommon(turn, CommonTextKeys.BusyRefuse);
                await engine.Reshow.OpenQuestionAsync(turn);
                break;
            default:
                engine.EngineQuestions.Ask(turn, EngineQuestionKind.Busy, wanted);
                break;
        }
    }

    /// <summary>Says an aside, then shows what is open again.</summary>
    private async ValueTask SpeakAsideAsync(Turn turn, FlowDefinition flow, IReadOnlyDictionary<string, Answer>? values)
    {
        var frame = await turn.PeekAsync(Frames.New(flow, values, turn.Now), turn.Lookup.Find(flow.Id)!);
        IReadOnlyList<string> offers = [];
        for (var step = frame.Step; step is not null; step = Conditions.Next(step, frame, null, null) is { } next ? flow.Find(next.Step) : null)
        {
            turn.CountMove(flow.Id);
            if (!Conditions.IsSkipped(step, frame))
            {
                engine.Visited?.Invoke(new StepVisit(flow.Id, step.Id, string.Empty));
                SayAside(turn, step, frame);
            }

            if (step is EndStep end)
            {
                offers = end.Offer;
                break;
            }
        }

        if (turn.Current is not null || turn.Question is not null)
        {
            await engine.Reshow.OpenQuestionAsync(turn);
        }
        else
        {
            turn.NewToken([]);
            engine.Closing.Offer(turn, offers);
        }
    }

    private void SayAside(Turn turn, Step step, OpenFrame frame)
    {
        if ((step is SayStep say ? say.Text : (step as EndStep)?.Text) is { } text)
        {
            engine.Texts.Say(turn, text, frame);
        }
    }
}
