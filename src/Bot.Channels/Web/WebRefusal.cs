using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Web;

/// <summary>
/// What the server says no with: the closed set of refusals of the web chat, each with its HTTP status and the code a client acts on.
/// The messages are for developers; the page has its own words for people.
/// </summary>
internal sealed record WebRefusal(int Status, string Code, string Message, int RetryAfterSeconds = 0)
{
    public static readonly WebRefusal NoToken = new(StatusCodes.Status401Unauthorized, "MissingToken", "Send the token as 'Authorization: Bearer ...'.");
    public static readonly WebRefusal BadToken = new(StatusCodes.Status403Forbidden, "BadToken", "This token does not open this conversation.");
    public static readonly WebRefusal Expired = new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");
    public static readonly WebRefusal Ended = new(StatusCodes.Status403Forbidden, "ConversationEnded", "The person ended this conversation.");
    public static readonly WebRefusal ForeignOrigin = new(StatusCodes.Status403Forbidden, "ForeignOrigin", "This site may not open the chat: see Web:AllowedOrigins.");
    public static readonly WebRefusal Malformed = new(StatusCodes.Status400BadRequest, "MalformedData", "The body is not an activity.");
    public static readonly WebRefusal Empty = new(StatusCodes.Status400BadRequest, "MissingProperty", "The activity carries nothing: no text, value or picture.");
    public static readonly WebRefusal BadWatermark = new(StatusCodes.Status400BadRequest, "BadArgument", "The watermark is one of ours or empty.");
    public static readonly WebRefusal NotWebSocket = new(StatusCodes.Status400BadRequest, "BadArgument", "This address is opened as a WebSocket.");
    public static readonly WebRefusal TooLarge = new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is too large.");
    public static readonly WebRefusal TooSlow = new(StatusCodes.Status408RequestTimeout, "RequestTimeout", "The body came in too slowly: send it again.");
    public static readonly WebRefusal NotAnImage = new(StatusCodes.Status415UnsupportedMediaType, "NotSupported", "Only JPEG, PNG and WebP pictures, and tables (.csv) are taken.");
    public static readonly WebRefusal TooMany = new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Slow down.", 5);
    public static readonly WebRefusal TryAgain = new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "Nothing was kept: send it again.", 2);
    public static readonly WebRefusal NoFile = new(StatusCodes.Status404NotFound, "NotFound", "There is no such file for this conversation.");
    public static readonly WebRefusal LinkExpired = new(StatusCodes.Status410Gone, "LinkExpired", "The link has expired: ask for the file again in the chat.");
}
