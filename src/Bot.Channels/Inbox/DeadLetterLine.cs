using Bot.Domain.Records;

namespace Bot.Channels.Inbox;

/// <summary>What may be shown of a dead letter: where, when and why, never what it says.</summary>
/// <param name="Id">For showing and running it again.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Chat">The conversation, by the platform's number.</param>
/// <param name="At">When it was given up (in) or written (out).</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">Short code.</param>
/// <param name="Size">Bytes of the event or conversation, or UTF-16 units of the message's text.</param>
public sealed record DeadLetterLine(long Id, DeadLetterKind Kind, ChatAddress Chat, DateTimeOffset At, int Attempts, string Error, int Size);

public enum DeadLetterKind
{
    /// <summary>An event that could not be handled.</summary>
    Event = 1,

    /// <summary>A message of ours that could not be delivered.</summary>
    Message = 2,

    /// <summary>A conversation that could not be read; its person began anew, so it is never run again.</summary>
    Conversation = 3,
}
