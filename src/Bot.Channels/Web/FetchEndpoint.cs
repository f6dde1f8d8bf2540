using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Web;

/// <summary>Fetching the activities after a watermark.</summary>
internal sealed class FetchEndpoint(WebSessions sessions, WebHistory history, WebStreams streams, WebGate gate, WebOrigins origins)
{
    /// <summary>With <c>wait</c> (seconds) the answer is held back until something comes: for browsers whose network lets no WebSocket pass.</summary>
    public async Task GetAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var (grant, refusal) = await sessions.CheckAsync(context.Request, context.Request.RouteValues["id"] as string, context.RequestAborted);
        if (!WebHistory.TryReadWatermark(query["watermark"], out var watermark))
        {
            refusal ??= WebRefusal.BadWatermark;
        }

        if (refusal is null && !gate.MayFetch(grant!.Conversation))
        {
            refusal = WebRefusal.TooMany;
        }

        if (refusal is not null)
        {
            await context.RefuseAsync(refusal);
            return;
        }

        var wait = int.TryParse(query["wait"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, WebPolicy.LongPoll.TotalSeconds))
            : TimeSpan.Zero;
        await AnswerAsync(context, grant!.Conversation, watermark, wait);
    }

    private async Task AnswerAsync(HttpContext context, string conversation, long watermark, TimeSpan wait)
    {
        using var waiter = wait > TimeSpan.Zero ? streams.Join(conversation) : null;
        var found = await history.AfterAsync(conversation, watermark, context.RequestAborted);
        if (found.Activities.Count == 0 && waiter is not null && await waiter.WaitAsync(wait, context.RequestAborted))
        {
            found = await history.AfterAsync(conversation, watermark, context.RequestAborted);
        }

        var set = WebHistory.WriteSet(found, watermark, origins.OwnOrigin(context.Request));
        await context.AnswerBytesAsync(StatusCodes.Status200OK, set);
    }
}
