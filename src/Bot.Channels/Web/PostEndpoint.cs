using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Web;

/// <summary>Sending an activity.</summary>
internal sealed class PostEndpoint(WebSessions sessions, WebInbox inbox, EndedConversations ended, WebGate gate, TimeProvider time)
{
    /// <summary>Answers the id only when the activity and all it caused are on disk.</summary>
    public async Task PostAsync(HttpContext context)
    {
        var (grant, refusal) = await sessions.CheckAsync(context.Request, context.Request.RouteValues["id"] as string, context.RequestAborted);
        if (grant is not null && !gate.MayPost(grant.Conversation))
        {
            refusal = WebRefusal.TooMany;
        }

        var body = default(ReadOnlyMemory<byte>);
        if (refusal is null)
        {
            (body, refusal) = await ReadBodyAsync(context);
        }

        if (refusal is not null)
        {
            await context.RefuseAsync(refusal);
            return;
        }

        await AcceptAsync(context, grant!, body);
    }

    private async Task AcceptAsync(HttpContext context, WebGrant grant, ReadOnlyMemory<byte> body)
    {
        // A picture can only come by upload: the id of one in the body would be somebody's guess.
        if (IncomingActivityReader.TryRead(body) is not { } read)
        {
            await context.RefuseAsync(WebRefusal.Malformed);
            return;
        }

        var activity = read with { PhotoId = null };
        if (activity.Type == InboundContentReader.End)
        {
            await ended.EndAsync(grant, CancellationToken.None);
            await context.AnswerAsync(StatusCodes.Status200OK, new DirectLineId(grant.Conversation + "|end"), WebJson.Default.DirectLineId);
            return;
        }

        // Not bound to the request: what was taken in is finished even when the person has walked out of the network.
        var (id, refusal) = await inbox.AcceptAsync(grant, activity, CancellationToken.None);
        await (refusal is null
            ? context.AnswerAsync(StatusCodes.Status200OK, new DirectLineId(id), WebJson.Default.DirectLineId)
            : context.RefuseAsync(refusal));
    }

    private async Task<(ReadOnlyMemory<byte> Body, WebRefusal? Refusal)> ReadBodyAsync(HttpContext context)
    {
        using var limit = new BodyTime(context, WebPolicy.ActivityTime, time);
        try
        {
            var body = await ReadBodyAsync(context.Request, limit.Token);
            return (body, body.IsEmpty ? WebRefusal.TooLarge : null);
        }
        catch (Exception e) when (limit.IsSlow(e))
        {
            return (default, WebRefusal.TooSlow);
        }
    }

    /// <summary>Empty when there is more than is taken.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > WebPolicy.ActivityBytes)
        {
            return default;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            if (read.Buffer.Length > WebPolicy.ActivityBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return default;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body.Length == 0 ? " "u8.ToArray() : body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
