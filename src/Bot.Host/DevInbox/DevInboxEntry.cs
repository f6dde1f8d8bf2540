namespace Bot.Host.DevInbox;

/// <summary>One message that would have left for the outside.</summary>
public sealed record DevInboxEntry(long Id, DateTimeOffset At, string Channel, string To, string Text, IReadOnlyList<string> Buttons);
