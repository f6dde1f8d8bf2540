namespace Bot.Domain.Audit;

/// <summary>
/// Who did what to whose data, when and why. Names ids only, never contents. Entries are chained by hash, so that a removed or changed one shows.
/// </summary>
public sealed record AuditEntry(DateTimeOffset At, string Actor, string Action, string Subject, string Reason);
