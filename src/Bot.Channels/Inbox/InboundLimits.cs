using Bot.Dialogs.Messaging;

namespace Bot.Channels.Inbox;

/// <summary>Cuts what no person writes before anything spends time on it.</summary>
internal static class InboundLimits
{
    public static InboundEvent Cut(InboundEvent inbound) => inbound.Content switch
    {
        InboundContent.Text { Value.Length: > InboxPolicy.LongestText } text => inbound with { Content = text with { Value = Cut(text.Value) } },
        InboundContent.Photo { Caption.Length: > InboxPolicy.LongestText } photo => inbound with { Content = photo with { Caption = Cut(photo.Caption) } },
        InboundContent.Document { Name.Length: > InboxPolicy.LongestFileName } document => inbound with { Content = document with { Name = document.Name[^InboxPolicy.LongestFileName..] } },
        InboundContent.Start { Payload.Length: > InboxPolicy.LongestText } start => inbound with { Content = start with { Payload = Cut(start.Payload) } },
        InboundContent.Button { Payload.Length: > InboxPolicy.LongestText } tap => inbound with { Content = tap with { Payload = Cut(tap.Payload) } },
        _ => inbound,
    };

    /// <summary>Never between the two halves of one character.</summary>
    private static string Cut(string text) =>
        text[..(char.IsHighSurrogate(text[InboxPolicy.LongestText - 1]) ? InboxPolicy.LongestText - 1 : InboxPolicy.LongestText)];
}
