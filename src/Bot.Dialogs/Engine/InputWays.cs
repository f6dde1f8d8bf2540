using Bot.Dialogs.Actions;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>How a code reached us, as actions read it in <see cref="EngineValues.StartBy"/> or beside the answer to an <c>ask: qr</c>.</summary>
public static class InputWays
{
    /// <summary>A deep link that opened the chat, or an address that was pasted.</summary>
    public const string Link = "link";

    /// <summary>A bare code.</summary>
    public const string Typed = "typed";

    /// <summary>A picture of the QR.</summary>
    public const string Photo = "photo";

    /// <summary>The way of a content, given what a start reader made of its text.</summary>
    public static string Of(InboundContent content, StartReading? reading) => content switch
    {
        InboundContent.Photo => Photo,
        InboundContent.Text when reading is not { IsAddress: true } => Typed,
        _ => Link,
    };
}
