using Bot.Domain.Records;

namespace Bot.Dialogs.Transcripts;

/// <summary>Whom a fixture is for, and when.</summary>
public readonly record struct TranscriptMoment(ChatAddress Chat, DateTimeOffset Now);
