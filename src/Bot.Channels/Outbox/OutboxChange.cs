using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Channels.Outbox;

internal enum OutboxChangeKind
{
    Update = 1,
    Complete = 2,
    Unreachable = 3,
}

/// <summary>One thing the sender wants written. <paramref name="Content"/> is null when only the number is held in memory.</summary>
internal sealed record OutboxChange(OutboxChangeKind Kind, long Id, ChatAddress Chat, OutboxItem? Content)
{
    public OutboxStatus Status { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    public string? Error { get; init; }

    /// <summary>Ends when the change is on disk; null when nobody waits.</summary>
    public TaskCompletionSource? Written { get; init; }
}
