using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Unicode;

namespace Bot.Load.Platform;

/// <summary>One kept-alive line to the service, on which updates are posted one after the other.</summary>
internal sealed class WebhookLine(int port, string secret) : IDisposable
{
    private readonly byte[] _out = new byte[4096];
    private Socket? _socket;
    private HttpReader? _reader;

    /// <summary>Posts one update and waits for the answer; whatever breaks is a receipt without status, and the line is made anew next time.</summary>
    public async ValueTask<Receipt> PostAsync(ReadOnlyMemory<byte> update, CancellationToken ct)
    {
        try
        {
            if (_socket is null && !await ConnectAsync(ct))
            {
                return Receipt.Unreachable;
            }

            await _socket!.SendAsync(Write(update), ct);
            if (await _reader!.ReadAsync(ct) is { } answer && Utf8Parser.TryParse(answer.FirstLine.Span["HTTP/1.1 ".Length..], out int status, out _))
            {
                if (answer.IsLast)
                {
                    Dispose();
                }

                return new Receipt(status, answer.RetryAfter);
            }
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            // Killed or cut: the platform only knows that no answer came.
        }

        Dispose();
        return Receipt.None;
    }

    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
        _reader = null;
    }

    private async ValueTask<bool> ConnectAsync(CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), ct);
        }
        catch (SocketException)
        {
            socket.Dispose();
            return false;
        }

        (_socket, _reader) = (socket, new HttpReader(socket));
        return true;
    }

    private ReadOnlyMemory<byte> Write(ReadOnlyMemory<byte> update)
    {
        _ = Utf8.TryWrite(
            _out,
            CultureInfo.InvariantCulture,
            $"POST /telegram/webhook HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: {update.Length}\r\n\r\n",
            out var head);
        update.CopyTo(_out.AsMemory(head));
        return _out.AsMemory(0, head + update.Length);
    }
}
