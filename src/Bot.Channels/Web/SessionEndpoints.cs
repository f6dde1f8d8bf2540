using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Web;

/// <summary>Tokens and conversations: opening, renewing, coming back.</summary>
internal sealed class SessionEndpoints(WebSessions sessions, WebGate gate, WebOrigins origins)
{
    /// <summary>A new conversation's token, for anyone: the page is public. Whatever identity the client claims is ignored.</summary>
    public Task GenerateAsync(HttpContext context)
        => gate.MayOpen(context.Connection.RemoteIpAddress)
            ? context.AnswerAsync(StatusCodes.Status200OK, sessions.Answer(sessions.NewGrant()), WebJson.Default.DirectLineConversation)
            : context.RefuseAsync(WebRefusal.TooMany);

    public async Task RefreshAsync(HttpContext context)
    {
        var (grant, refusal) = await sessions.CheckRenewalAsync(context.Request, context.RequestAborted);
        if (grant is null)
        {
            await context.RefuseAsync(refusal!);
        }
        else if (!gate.MayFetch(grant.Conversation))
        {
            await context.RefuseAsync(WebRefusal.TooMany);
        }
        else
        {
            await context.AnswerAsync(StatusCodes.Status200OK, sessions.Answer(grant), WebJson.Default.DirectLineConversation);
        }
    }

    /// <summary>Starts the conversation of the token. Asking twice is harmless.</summary>
    public Task StartAsync(HttpContext context) => ConnectAsync(context, null, StatusCodes.Status201Created);

    /// <summary>Comes back to a conversation: a new stream address that goes on after the watermark.</summary>
    public Task ReconnectAsync(HttpContext context) => ConnectAsync(context, context.Request.RouteValues["id"] as string, StatusCodes.Status200OK);

    private async Task ConnectAsync(HttpContext context, string? conversation, int status)
    {
        var (grant, refusal) = await sessions.CheckAsync(context.Request, conversation, context.RequestAborted);
        if (grant is null)
        {
            await context.RefuseAsync(refusal!);
        }
        else if (!WebHistory.TryReadWatermark(context.Request.Query["watermark"], out var watermark))
        {
            await context.RefuseAsync(WebRefusal.BadWatermark);
        }
        else if (!gate.MayFetch(grant.Conversation))
        {
            await context.RefuseAsync(WebRefusal.TooMany);
        }
        else
        {
            var answer = sessions.Answer(grant, StreamUrl(context.Request, grant, watermark));
            await context.AnswerAsync(status, answer, WebJson.Default.DirectLineConversation);
        }
    }

    private string StreamUrl(HttpRequest request, WebGrant grant, long watermark)
    {
        var origin = "ws" + origins.OwnOrigin(request)["http".Length..];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{origin}{ActivityWriter.BasePath}/conversations/{grant.Conversation}/stream?watermark={watermark}&t={sessions.StreamToken(grant)}");
    }
}
