using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Dialogs.Engine;

/// <summary>One turn while it runs: the conversation as it will be kept, and what is to be said.</summary>
internal sealed class Turn
{
    private readonly ConversationState? _before;
    private readonly ResidentMemo _resident = new();
    private List<(ChatAddress To, OutgoingMessage Message)>? _deliveries;

    public Turn(ConversationState? before, ChatAddress chat, FlowLookup lookup, IStoreTransaction store, DateTimeOffset now, CancellationToken ct)
    {
        _before = before;
        Chat = chat;
        Lookup = lookup;
        Store = store;
        Now = now;
        Ct = ct;
        if (before is null)
        {
            return;
        }

        Language = before.Language;
        Reply.Language = before.Language;
        IsLanguageChosen = before.IsLanguageChosen;
        Paused = before.Paused;
        Question = before.EngineQuestion;
        Token = before.PromptToken;
        Shown = before.Shown;
        Offers = before.Offers;
        UpdatedAt = before.UpdatedAt;
    }

    public ChatAddress Chat { get; }

    public FlowLookup Lookup { get; }

    public FlowSet Flows => Lookup.Set;

    public IStoreTransaction Store { get; }

    public DateTimeOffset Now { get; }

    public CancellationToken Ct { get; }

    public ConversationState? Before => _before;

    public Reply Reply { get; } = new();

    public string Language { get; private set; } = "vi";

    public bool IsLanguageChosen { get; private set; }

    /// <summary>The file that came with this turn.</summary>
    public InboundContent.Document? Document { get; init; }

    public OpenFrame? Current { get; set; }

    public IReadOnlyList<FlowFrame> Paused { get; set; } = [];

    public PendingEngineQuestion? Question { get; set; }

    public long Token { get; set; }

    public IReadOnlyList<string> Shown { get; set; } = [];

    public IReadOnlyList<StartOffer> Offers { get; set; } = [];

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public string? LastButton { get; set; }

    public string? ButtonNote { get; set; }

    public bool IsForgotten { get; private set; }

    public int Moves { get; private set; }

    public ResidentMemo ResidentMemo => _resident;

    public Resident? Resident => _resident.Value;

    public LocalText Common(string key) => Flows.Common.Texts[key];

    public void CountMove(string flow)
    {
        if (++Moves > EnginePolicy.MostMoves)
        {
            throw new InvalidOperationException($"the flow {flow} moves on without asking anything");
        }
    }

    public void Speak(string language)
    {
        Language = language;
        Reply.Language = language;
    }

    public void ChooseLanguage(string language)
    {
        Speak(language);
        IsLanguageChosen = true;
    }

    /// <summary>Makes a stored frame the open one.</summary>
    public async ValueTask<OpenFrame> OpenAsync(FlowFrame frame, CompiledFlow flow) => Current = await PeekAsync(frame, flow);

    /// <summary>Looks into a frame without making it the open one.</summary>
    public async ValueTask<OpenFrame> PeekAsync(FlowFrame frame, CompiledFlow flow)
    {
        if (flow.UsesProfile)
        {
            await _resident.ReadAsync(Store, Chat, Ct);
        }

        return new OpenFrame(frame, flow);
    }

    /// <summary>What C# behind the present step may see.</summary>
    public DialogTurn Dialog(OpenFrame frame) => new()
    {
        Chat = Chat,
        Now = Now,
        Store = Store,
        Language = Language,
        IdempotencyKey = $"{Chat}/{frame.Flow.Id}/{frame.StartedAt.ToUnixTimeMilliseconds()}/{frame.StepId}/{frame.Visit}",
        FlowId = frame.Flow.Id,
        TextFingerprint = frame.Flow.TextFingerprint,
        Values = frame.View,
        Document = Document,
        Memo = _resident,
    };

    /// <summary>What C# that is asked about a flow before it begins may see.</summary>
    public DialogTurn Dialog(FlowDefinition flow, IReadOnlyDictionary<string, Answer> values) => new()
    {
        Chat = Chat,
        Now = Now,
        Store = Store,
        Language = Language,
        IdempotencyKey = string.Empty,
        FlowId = flow.Id,
        TextFingerprint = flow.TextFingerprint,
        Values = values,
        Memo = _resident,
    };

    /// <summary>Takes over what an action did beside its outcome.</summary>
    public void Absorb(DialogTurn done, OpenFrame frame)
    {
        foreach (var (name, value) in done.Results)
        {
            frame.Put(name, value);
        }

        foreach (var delivery in done.Deliveries)
        {
            (_deliveries ??= []).Add(delivery);
        }

        if (done.ChosenLanguage is { } language)
        {
            ChooseLanguage(language);
        }

        IsForgotten |= done.ForgetsConversation;
    }

    public ValueTask CountDropOffAsync(FlowFrame frame) =>
        Store.Conversations.CountDropOffAsync(frame.Flow, frame.Step, VietnamTime.Date(Now), Ct);

    /// <summary>From here on every earlier button is an old one.</summary>
    public void NewToken(IReadOnlyList<string> shown)
    {
        Token++;
        Shown = shown;
    }

    public TurnResult Finish() => new()
    {
        State = IsForgotten ? null : State(),
        Replies = Reply.Finish(),
        Deliveries = _deliveries ?? (IReadOnlyList<(ChatAddress, OutgoingMessage)>)[],
        ButtonNote = ButtonNote,
    };

    private ConversationState State() => (_before ?? new ConversationState { Chat = Chat }) with
    {
        Language = Language,
        IsLanguageChosen = IsLanguageChosen,
        Current = Current?.Freeze(),
        Paused = Paused,
        EngineQuestion = Question,
        PromptToken = Token,
        Shown = Shown,
        UpdatedAt = UpdatedAt,
        ExpiresAt = Deadline(),
        IsUnreachable = false,
        Offers = Offers,
        ExpiredFlow = null,
        LastButton = LastButton,
    };

    /// <summary>One deadline for the whole conversation: the last activity and what the open flow allows, or else the one that waits on top.</summary>
    private DateTimeOffset? Deadline()
    {
        var expires = Current is { } open ? Root(open) : Paused.Count > 0 ? Lookup.Find(Paused[^1].Flow)?.Flow.Expires ?? EnginePolicy.Expires : (TimeSpan?)null;
        return UpdatedAt + expires;
    }

    private TimeSpan Root(OpenFrame open)
    {
        var root = open.Caller;
        while (root?.Caller is { } caller)
        {
            root = caller;
        }

        return root is null ? open.Flow.Expires : Lookup.Find(root.Flow)?.Flow.Expires ?? open.Flow.Expires;
    }
}
