using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Bot.Load.Platform;

/// <summary>One line on which the bot calls the fake Bot API, call after call.</summary>
internal sealed class ApiLine(Socket socket, Func<ApiCall, ApiAnswer> answer) : IDisposable
{
    private readonly HttpReader _reader = new(socket);
    private byte[] _out = new byte[1024];

    public async Task ServeAsync(CancellationToken ct)
    {
        try
        {
            while (await _reader.ReadAsync(ct) is { } request)
            {
                var reply = answer(ApiCall.Read(MethodOf(request.FirstLine.Span), request.Body.Span));
                if (reply.Delay > TimeSpan.Zero)
                {
                    await Task.Delay(reply.Delay, ct);
                }

                if (reply.Body is not { } body)
                {
                    Cut();
                    return;
                }

                await socket.SendAsync(Write(reply.Status, body), ct);
            }
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The bot was killed, or the server closes: the line is over either way.
        }
        finally
        {
            socket.Dispose();
        }
    }

    /// <summary>Resets the line, as a broken network does; nothing is said any more.</summary>
    public void Cut() => socket.Close(timeout: 0);

    public void Dispose() => socket.Dispose();

    /// <summary>"POST /bot123:token/sendMessage HTTP/1.1".</summary>
    private static string MethodOf(ReadOnlySpan<byte> requestLine)
    {
        var path = requestLine[..requestLine.LastIndexOf((byte)' ')];
        var name = path[(path.LastIndexOf((byte)'/') + 1)..];
        return name.SequenceEqual("sendMessage"u8) ? "sendMessage" : Encoding.ASCII.GetString(name);
    }

    private ReadOnlyMemory<byte> Write(int status, byte[] body)
    {
        if (_out.Length < body.Length + 160)
        {
            _out = new byte[body.Length * 2];
        }

        _ = System.Text.Unicode.Utf8.TryWrite(
            _out,
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status} X\r\nDate: {TimeProvider.System.GetUtcNow():R}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n",
            out var head);
        body.CopyTo(_out, head);
        return _out.AsMemory(0, head + body.Length);
    }
}
