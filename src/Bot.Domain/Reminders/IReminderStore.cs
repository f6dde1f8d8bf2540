using Bot.Domain.Residents;

namespace Bot.Domain.Reminders;

public interface IReminderStore
{
    /// <summary>One choice for each person and kind: a later one replaces it.</summary>
    ValueTask SaveAsync(ReminderChoice choice, CancellationToken ct);

    /// <summary>The choice made, or null when the person never chose.</summary>
    ValueTask<ReminderChoice?> FindAsync(ResidentId resident, ReminderKind kind, CancellationToken ct);

    /// <summary>By kind.</summary>
    ValueTask<IReadOnlyList<ReminderChoice>> OfAsync(ResidentId resident, CancellationToken ct);

    ValueTask<long> RemoveOfAsync(ResidentId resident, CancellationToken ct);
}
