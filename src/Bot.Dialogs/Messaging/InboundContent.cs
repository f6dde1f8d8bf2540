namespace Bot.Dialogs.Messaging;

/// <summary>The closed set of things that can come in.</summary>
public abstract record InboundContent
{
    private InboundContent()
    {
    }

    public sealed record Text(string Value) : InboundContent;

    /// <summary>A pressed button of ours: the payload it carried, and the platform's id of the message it hung on.</summary>
    public sealed record Button(string Payload, string? MessageId = null) : InboundContent;

    /// <summary>A deep link that opened the chat ("v_K7QM2PXB"), or empty for a bare start.</summary>
    public sealed record Start(string Payload) : InboundContent;

    /// <summary>A picture; <see cref="QrText"/> is what its QR said, filled in before the turn, null when none could be read.</summary>
    public sealed record Photo(string FileId, string? QrText = null, string? Caption = null) : InboundContent;

    /// <summary>
    /// A file that is no picture, under the name its sender gave it. <see cref="Content"/> is filled in before the turn for files that may be
    /// tables and are not too large; it is gone after the turn, and null too when the platform did not hand it over.
    /// </summary>
    public sealed record Document(string FileId, string Name, long? Size = null) : InboundContent
    {
        public ReadOnlyMemory<byte>? Content { get; init; }
    }

    /// <summary>A contact card. <see cref="IsOwn"/> only when the platform proves that the number is the sender's.</summary>
    public sealed record Contact(string Phone, bool IsOwn) : InboundContent;

    public sealed record Location(double Latitude, double Longitude) : InboundContent;

    /// <summary>A sticker, a voice message and the like.</summary>
    public sealed record Unsupported(string Kind) : InboundContent;

    /// <summary>The person blocked us (false) or came back (true).</summary>
    public sealed record Reachable(bool IsReachable) : InboundContent;

    /// <summary>The clock or another person's action starts a flow here.</summary>
    public sealed record Event(string Name, IReadOnlyDictionary<string, string> Values) : InboundContent;
}
