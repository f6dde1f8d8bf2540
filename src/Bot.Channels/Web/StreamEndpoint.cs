using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Bot.Channels.Web;

/// <summary>
/// The WebSocket of a conversation: sends every activity after the watermark, in order, as it is kept. It lives as long as the session
/// it was opened under; the client then comes back with its watermark.
/// </summary>
internal sealed class StreamEndpoint(WebSessions sessions, WebHistory history, WebStreams streams, WebOrigins origins, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);

    public async Task OpenAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await context.RefuseAsync(WebRefusal.NotWebSocket);
            return;
        }

        if (!WebHistory.TryReadWatermark(context.Request.Query["watermark"], out var watermark))
        {
            await context.RefuseAsync(WebRefusal.BadWatermark);
            return;
        }

        var (grant, refusal) = sessions.SpendStreamToken(context.Request.Query["t"], context.Request.RouteValues["id"] as string);
        if (grant is null)
        {
            await context.RefuseAsync(refusal!);
            return;
        }

        var accept = new WebSocketAcceptContext { KeepAliveInterval = WebPolicy.StreamPing, KeepAliveTimeout = WebPolicy.StreamPingTimeout };
        using var socket = await context.WebSockets.AcceptWebSocketAsync(accept);
        await RunAsync(context, socket, grant, watermark);
    }

    private async Task RunAsync(HttpContext context, WebSocket socket, WebGrant grant, long watermark)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var abort = new CancellationTokenSource();
        stop.CancelAfter(sessions.LeftOf(grant));
        using var waiter = streams.Join(grant.Conversation);
        var listening = ListenAsync(socket, stop, abort.Token);
        try
        {
            await SendAsync(socket, waiter, watermark, origins.OwnOrigin(context.Request), stop.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The person left or the network broke: the client comes back with its watermark.
        }

        // Only after our farewell may listening be cut off: a cut resets the connection and the farewell would be lost.
        abort.CancelAfter(CloseWithin);
        await CloseAsync(socket, abort.Token);
        await listening;
    }

    private async Task SendAsync(WebSocket socket, WebStreams.WebWaiter waiter, long watermark, string origin, CancellationToken ct)
    {
        do
        {
            for (var isMore = true; isMore;)
            {
                var lines = await history.AfterAsync(waiter.Conversation, watermark, ct);
                isMore = lines.Activities.Count == WebPolicy.ActivitiesPerSet;
                if (lines.Activities.Count > 0)
                {
                    await socket.SendAsync(WebHistory.WriteSet(lines, watermark, origin), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, ct);
                    watermark = lines.Activities[^1].Sequence;
                }
            }
        }
        while (await waiter.WaitAsync(WebPolicy.StreamLook, ct));
    }

    /// <summary>What a client sends here means nothing (some send empty pings), but its closing must be heard.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource stop, CancellationToken abort)
    {
        var ignored = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), abort)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // Gone without a word.
        }

        await stop.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket, CancellationToken ct)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ct);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The other side is already gone.
        }
    }
}
