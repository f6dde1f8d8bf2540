namespace Bot.Domain.Audit;

/// <summary>Somebody changed or removed audit entries behind the service's back. What is there must stay as it is until a person has looked.</summary>
public sealed class AuditBrokenException(long number) : Exception($"The audit does not fit its chain at entry {number}; nothing was removed.")
{
    public long Number { get; } = number;
}
