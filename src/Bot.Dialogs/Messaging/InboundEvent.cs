using Bot.Domain.Records;

namespace Bot.Dialogs.Messaging;

/// <summary>Something that a person sent, or that the clock says to one conversation, after the channel proved and read it.</summary>
public sealed record InboundEvent
{
    public required ChatAddress Chat { get; init; }

    /// <summary>The platform's own id of the event: with the channel it is the key that drops duplicates.</summary>
    public required string EventId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required InboundContent Content { get; init; }

    /// <summary>Language the platform reports for the person, if any; used until one is chosen.</summary>
    public string? LanguageHint { get; init; }

    /// <summary>What came over the wire, kept only if the event ends as a dead letter.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }
}
