using Bot.Domain.Records;

namespace Bot.Dialogs.Messaging;

/// <summary>An event whose turn failed every time. Visible and re-runnable from the command line.</summary>
public sealed record DeadLetter(long Id, ChatAddress Chat, string EventId, DateTimeOffset At, int Attempts, string Error, ReadOnlyMemory<byte> Raw);

public interface IDeadLetterStore
{
    ValueTask AddAsync(DeadLetter letter, CancellationToken ct);

    ValueTask<IReadOnlyList<DeadLetter>> ListAsync(int take, CancellationToken ct);

    ValueTask<DeadLetter?> FindAsync(long id, CancellationToken ct);

    ValueTask RemoveAsync(long id, CancellationToken ct);

    ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct);
}
