using Bot.Domain.Records;

namespace Bot.Channels.Inbox;

/// <summary>What may be shown of a dead letter: where, when and why, never what it says.</summary>
/// <param name="Id">For showing and running it again.</param>
/// <param name="IsOutgoing">A message of ours that could not be delivered, else an event that could not be handled.</param>
/// <param name="Chat">The conversation, by the platform's number.</param>
/// <param name="At">When it was given up (in) or written (out).</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">Short code.</param>
/// <param name="Size">Bytes of the event, or UTF-16 units of the message's text.</param>
public sealed record DeadLetterLine(long Id, bool IsOutgoing, ChatAddress Chat, DateTimeOffset At, int Attempts, string Error, int Size);
