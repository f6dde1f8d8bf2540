namespace Bot.Load.Ledgers;

/// <summary>A message as it shows in a chat.</summary>
internal sealed record Message(long Id, string Text, IReadOnlyList<MessageButton> Buttons);

internal readonly record struct MessageButton(string Label, string Payload);
