using Bot.Domain.Records;

namespace Bot.Dialogs.Messaging;

/// <summary>What a way of delivery has to know of a code beside its words.</summary>
/// <param name="Code">The digits.</param>
/// <param name="ExpiresAt">Afterwards it is not delivered any more.</param>
/// <param name="AskedIn">The conversation that waits for it, and is told when it comes in another way or not at all.</param>
public sealed record OneTimeCode(string Code, DateTimeOffset ExpiresAt, ChatAddress AskedIn)
{
    public override string ToString() => "(code)";
}
