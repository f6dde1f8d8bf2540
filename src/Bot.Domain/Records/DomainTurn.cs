namespace Bot.Domain.Records;

/// <summary>What a use case works within: one transaction, one chat and one moment for all it does.</summary>
public sealed record DomainTurn(IRecords Records, ChatAddress Chat, DateTimeOffset Now);
