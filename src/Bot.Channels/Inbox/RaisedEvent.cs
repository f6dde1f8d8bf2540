using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Messaging;

namespace Bot.Channels.Inbox;

/// <summary>The written form of an event of the clock, for the case that it ends as a dead letter.</summary>
internal sealed partial record RaisedEvent(string Name, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Event ids of the clock begin so; no platform's ids do.</summary>
    public const string Prefix = "event:";

    public static byte[] Write(string name, IReadOnlyDictionary<string, string> values) =>
        JsonSerializer.SerializeToUtf8Bytes(new RaisedEvent(name, values), EventJson.Default.RaisedEvent);

    public static InboundEvent? Read(DeadLetter letter, DateTimeOffset at) =>
        JsonSerializer.Deserialize(letter.Raw.Span, EventJson.Default.RaisedEvent) is { Name: not null, Values: not null } raised
            ? new InboundEvent
            {
                Chat = letter.Chat,
                EventId = letter.EventId,
                ReceivedAt = at,
                Content = new InboundContent.Event(raised.Name, raised.Values),
                Raw = letter.Raw,
            }
            : null;

    [JsonSerializable(typeof(RaisedEvent))]
    private sealed partial class EventJson : JsonSerializerContext;
}
