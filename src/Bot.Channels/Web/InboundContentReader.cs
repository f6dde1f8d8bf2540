using Bot.Dialogs.Messaging;

namespace Bot.Channels.Web;

/// <summary>What an activity means to the dialogs. Null: nothing, it is answered and forgotten (typing, conversationUpdate).</summary>
internal static class InboundContentReader
{
    public const string Message = "message";
    public const string Event = "event";
    public const string End = "endOfConversation";
    private const string StartEvent = "start";

    /// <summary>A QR that the browser itself read, so that no picture had to leave the phone.</summary>
    private const string ReadInBrowser = "browser";

    public static InboundContent? ContentOf(IncomingActivity activity) => activity.Type switch
    {
        Event when activity.EventName == StartEvent => new InboundContent.Start(StartPayload(activity.Value)),
        Message => ContentOfMessage(activity),
        _ => null,
    };

    public static bool IsEmptyMessage(IncomingActivity activity) => activity.Type == Message && ContentOfMessage(activity) is null;

    private static InboundContent? ContentOfMessage(IncomingActivity activity)
    {
        if (activity.PhotoId is not null || activity.QrText is not null)
        {
            return new InboundContent.Photo(activity.PhotoId ?? ReadInBrowser, activity.QrText, activity.Text.Length == 0 ? null : activity.Text);
        }

        if (activity.DocumentId is { } document)
        {
            return new InboundContent.Document(document, activity.DocumentName ?? string.Empty);
        }

        if (activity is { IsPostBack: true, Value.Length: > 0 })
        {
            return new InboundContent.Button(activity.Value);
        }

        if (activity is { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 })
        {
            return new InboundContent.Location(activity.Latitude.Value, activity.Longitude.Value);
        }

        return activity.Text.Length > 0 ? new InboundContent.Text(activity.Text) : null;
    }

    private static string StartPayload(string? value) => value is { Length: > 0 and <= WebPolicy.StartLength } ? value : string.Empty;
}
