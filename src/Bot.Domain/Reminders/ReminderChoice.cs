using Bot.Domain.Residents;

namespace Bot.Domain.Reminders;

/// <summary>That a person wants reminders of a kind, or wants none. Who never chose has no row: then the kind's own default counts.</summary>
public sealed record ReminderChoice(ResidentId Resident, ReminderKind Kind, bool IsWanted, DateTimeOffset At);
