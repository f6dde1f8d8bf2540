using Bot.Dialogs.Actions;
using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Dialogs.Engine;

/// <summary>
/// Runs turns of conversations by the flows in force. Holds no conversation itself: everything is in the state it is given, so that
/// any instance can take the next turn.
/// </summary>
public sealed class DialogEngine : IDialogEngine
{
    private readonly IFlowSource _flows;
    private readonly EngineParts _parts;
    private volatile FlowLookup _lookup;

    public DialogEngine(
        IFlowSource flows, DialogCatalog catalog, IEnumerable<IStartReader> startReaders, IEnumerable<IRoleSource> roles, ILogger<DialogEngine> log)
    {
        _flows = flows;
        _lookup = new FlowLookup(flows.Current);
        _parts = new EngineParts(catalog, [.. startReaders], [.. roles], log);
    }

    /// <summary>Told of each step entered (with an empty outcome) and of each outcome taken: coverage of transcripts.</summary>
    public Action<StepVisit>? Visited
    {
        get => _parts.Visited;
        set => _parts.Visited = value;
    }

    public async ValueTask<TurnResult> HandleAsync(
        InboundEvent inbound, ConversationState? state, IStoreTransaction store, DateTimeOffset now, CancellationToken ct)
    {
        switch (inbound.Content)
        {
            case InboundContent.Reachable reachable:
                return new TurnResult { State = state is null ? null : state with { IsUnreachable = !reachable.IsReachable } };
            case InboundContent.Event when state is { IsUnreachable: true }:
                return new TurnResult { State = state };
            default:
                var turn = new Turn(state, inbound.Chat, Lookup(), store, now, ct) { Document = inbound.Content as InboundContent.Document };
                return inbound.Content is InboundContent.Event content
                    ? await HandleEventAsync(turn, content)
                    : await HandlePersonAsync(turn, inbound);
        }
    }

    public async ValueTask<TurnResult> StartAnewAsync(InboundEvent inbound, IStoreTransaction store, DateTimeOffset now, CancellationToken ct)
    {
        if (inbound.Content is InboundContent.Reachable)
        {
            return await HandleAsync(inbound, null, store, now, ct);
        }

        var turn = new Turn(null, inbound.Chat, Lookup(), store, now, ct);
        turn.Speak(Language(inbound.LanguageHint));
        await _parts.Lost.HandleAsync(turn, inbound.Content);
        return turn.Finish();
    }

    public async ValueTask<TurnResult> ExpireAsync(ConversationState state, IStoreTransaction store, DateTimeOffset now, CancellationToken ct)
    {
        if (state.ExpiresAt is not { } deadline || deadline > now)
        {
            return new TurnResult { State = state };
        }

        var turn = new Turn(state, state.Chat, Lookup(), store, now, ct);
        await Closing.EraseAsync(turn, state);
        var erased = turn.Finish().State!;
        return new TurnResult { State = erased with { ExpiredFlow = OpenFlow(state), IsUnreachable = state.IsUnreachable } };
    }

    /// <summary>The flow that the person started: a sub-flow's own name would tell nothing, and of one that yields nobody needs to hear.</summary>
    private string? OpenFlow(ConversationState state)
    {
        var current = state.Current is { } open ? RootOf(open) : null;
        return current is not null && _flows.Current.Find(current)?.Yields != true ? current
            : state.Paused.Count > 0 ? RootOf(state.Paused[^1])
            : null;
    }

    private static string RootOf(FlowFrame frame)
    {
        while (frame.Caller is { } caller)
        {
            frame = caller;
        }

        return frame.Flow;
    }

    private FlowLookup Lookup()
    {
        var set = _flows.Current;
        var lookup = _lookup;
        if (!ReferenceEquals(lookup.Set, set))
        {
            _lookup = lookup = new FlowLookup(set);
        }

        return lookup;
    }

    private async ValueTask<TurnResult> HandleEventAsync(Turn turn, InboundContent.Event content)
    {
        var before = turn.Before;
        var isExpired = before?.ExpiresAt <= turn.Now;
        if (isExpired)
        {
            await Closing.EraseAsync(turn, before!);
        }
        else if (before?.Current is { } frame && await _parts.CarryOver.OpenAsync(turn, frame) == Carried.Moved)
        {
            await _parts.Runner.AdvanceAsync(turn);
        }

        if (!await _parts.Events.HandleAsync(turn, content) && !isExpired)
        {
            turn.Reply.Finish();
            return new TurnResult { State = before };
        }

        return turn.Finish();
    }

    private async ValueTask<TurnResult> HandlePersonAsync(Turn turn, InboundEvent inbound)
    {
        if (turn.Before is null)
        {
            turn.Speak(Language(inbound.LanguageHint));
        }

        if (!await OpenAsync(turn))
        {
            await _parts.Routes.HandleAsync(turn, inbound.Content);
        }

        turn.UpdatedAt = turn.Now;
        return turn.Finish();
    }

    /// <summary>Opens what was stored: erases what is too old, carries over what was changed. True when that took the turn.</summary>
    private async ValueTask<bool> OpenAsync(Turn turn)
    {
        if (turn.Before is not { } state)
        {
            return false;
        }

        if (state.ExpiresAt <= turn.Now)
        {
            await Closing.EraseAsync(turn, state);
            SayExpired(turn, OpenFlow(state));
            return false;
        }

        SayExpired(turn, state.ExpiredFlow);
        if (state.Current is not { } frame)
        {
            return false;
        }

        switch (await _parts.CarryOver.OpenAsync(turn, frame))
        {
            case Carried.Gone:
                await _parts.Reshow.AfterCloseAsync(turn);
                return true;
            case Carried.Moved:
                await _parts.Runner.AdvanceAsync(turn);
                return true;
            default:
                return false;
        }
    }

    private void SayExpired(Turn turn, string? flow)
    {
        if (flow is not null)
        {
            _parts.Texts.SayCommon(turn, CommonTextKeys.Expired, turn.Flows.Find(flow));
        }
    }

    private static string Language(string? hint) => hint is null || hint.StartsWith("vi", StringComparison.OrdinalIgnoreCase) ? "vi" : "en";
}
