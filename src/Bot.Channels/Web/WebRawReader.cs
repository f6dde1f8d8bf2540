using System.Text.Json;
using Bot.Channels.Inbox;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Channels.Web;

/// <summary>
/// Reads an activity of ours again, for dead letters. What is kept is not the client's body but our own cleaned copy of it,
/// so the ids in it can be trusted. A picture is gone by then: the person is asked for the code again.
/// </summary>
public sealed class WebRawReader : IRawEventReader
{
    public string Channel => ChatAddress.Web;

    public InboundEvent? Read(ReadOnlyMemory<byte> raw, DateTimeOffset at)
    {
        if (IncomingActivityReader.TryRead(raw) is not { } activity || InboundContentReader.ContentOf(activity) is not { } content)
        {
            return null;
        }

        using var document = JsonDocument.Parse(raw);
        var conversation = document.RootElement.GetProperty("conversation").GetProperty("id").GetString()!;
        return new InboundEvent
        {
            Chat = ChatAddress.Private(ChatAddress.Web, conversation),
            EventId = document.RootElement.GetProperty("id").GetString()!,
            ReceivedAt = at,
            Content = content,
            LanguageHint = WebInbox.Language(activity.Locale),
            Raw = raw,
        };
    }
}
