using System.Buffers.Text;
using System.Net.Sockets;

namespace Bot.Load.Platform;

/// <summary>
/// Reads HTTP/1.1 messages with a known length from a socket, one after the other. Just what two programs on one machine need to talk:
/// the generator shall cost little beside what it measures.
/// </summary>
internal sealed class HttpReader(Socket socket)
{
    private byte[] _buffer = new byte[8 * 1024];
    private int _start;
    private int _end;

    /// <summary>Null when the other side has closed the line between two messages.</summary>
    public async ValueTask<HttpMessage?> ReadAsync(CancellationToken ct)
    {
        int head;
        while ((head = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await FillAsync(ct))
            {
                return _start == _end ? null : throw new IOException("the line ended within a message");
            }
        }

        var headers = Headers.Read(_buffer.AsSpan(_start, head));
        var whole = head + 4 + headers.Length;
        while (_end - _start < whole)
        {
            if (!await FillAsync(ct))
            {
                throw new IOException("the line ended within a message");
            }
        }

        var firstLine = _buffer.AsSpan(_start, head).IndexOf("\r\n"u8);
        var message = new HttpMessage(
            _buffer.AsMemory(_start, firstLine < 0 ? head : firstLine), _buffer.AsMemory(_start + head + 4, headers.Length), headers.RetryAfter, headers.IsLast);
        _start += whole;
        return message;
    }

    private async ValueTask<bool> FillAsync(CancellationToken ct)
    {
        if (_start == _end)
        {
            (_start, _end) = (0, 0);
        }
        else if (_end == _buffer.Length)
        {
            var rest = _buffer.AsMemory(_start, _end - _start);
            var target = _start > 0 ? _buffer : new byte[_buffer.Length * 2];
            rest.CopyTo(target);
            (_buffer, _start, _end) = (target, 0, rest.Length);
        }

        var read = await socket.ReceiveAsync(_buffer.AsMemory(_end), ct);
        _end += read;
        return read > 0;
    }

    private readonly record struct Headers(int Length, int RetryAfter, bool IsLast)
    {
        public static Headers Read(ReadOnlySpan<byte> head)
        {
            var found = default(Headers);
            foreach (var range in head.Split("\r\n"u8))
            {
                var line = head[range];
                found = found with
                {
                    Length = Number(line, "content-length:"u8) ?? found.Length,
                    RetryAfter = Number(line, "retry-after:"u8) ?? found.RetryAfter,
                    IsLast = found.IsLast || IsNamed(line, "connection:"u8) && Rest(line, "connection:"u8).SequenceEqual("close"u8),
                };
                if (IsNamed(line, "transfer-encoding:"u8))
                {
                    throw new NotSupportedException("a message without a known length");
                }
            }

            return found;
        }

        private static int? Number(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name) =>
            IsNamed(line, name) && Utf8Parser.TryParse(Rest(line, name), out int number, out _) ? number : null;

        private static ReadOnlySpan<byte> Rest(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name) => line[name.Length..].Trim((byte)' ');

        private static bool IsNamed(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name) =>
            line.Length > name.Length && System.Text.Ascii.EqualsIgnoreCase(line[..name.Length], name);
    }
}
