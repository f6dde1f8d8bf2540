using Bot.Domain.Records;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// Where a conversation stands: a small snapshot keyed by stable step ids, never an index into a flow or a copy of it.
/// Stored encrypted as JSON; <see cref="StateFormat"/> rises with each change of this shape and old ones are upgraded on read.
/// </summary>
public sealed record ConversationState
{
    public const int CurrentFormat = 1;

    public int StateFormat { get; init; } = CurrentFormat;

    public required ChatAddress Chat { get; init; }

    /// <summary>"vi" or "en".</summary>
    public string Language { get; init; } = "vi";

    public bool IsLanguageChosen { get; init; }

    /// <summary>The open flow, if any; its frame says where it stands.</summary>
    public FlowFrame? Current { get; init; }

    /// <summary>Flows that wait for <see cref="Current"/> to end, the next to resume last. At most 2.</summary>
    public IReadOnlyList<FlowFrame> Paused { get; init; } = [];

    /// <summary>A question of the engine itself that must be answered first (continue after long silence, busy, resume).</summary>
    public PendingEngineQuestion? EngineQuestion { get; init; }

    /// <summary>Marks the buttons of the question that is open now; rises with every question, so old buttons are recognised.</summary>
    public long PromptToken { get; init; }

    /// <summary>Option ids behind the open question's buttons and numbers, in the order shown.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When the answers are to be erased; null when nothing is open.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The person blocked us or left; nothing is sent until a message comes in.</summary>
    public bool IsUnreachable { get; init; }

    /// <summary>Flows offered by a notice while another one was open: each waits for its Start button. At most 3.</summary>
    public IReadOnlyList<StartOffer> Offers { get; init; } = [];

    /// <summary>The flow whose answers were erased while the person was away: said when they come back, never into the night.</summary>
    public string? ExpiredFlow { get; init; }

    /// <summary>The button taken last: the same one again within moments is a trembling finger, not an old button.</summary>
    public string? LastButton { get; init; }
}
