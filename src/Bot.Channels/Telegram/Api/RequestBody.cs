using System.Net;

namespace Bot.Channels.Telegram.Api;

/// <summary>
/// The body of one call, which goes out at most once unless the method is idempotent: the HTTP stack repeats a request by itself when
/// a kept-alive connection breaks, and a message could then arrive twice. <see cref="HasStarted"/> tells whether the server can have
/// seen the request at all.
/// </summary>
internal sealed class RequestBody : HttpContent
{
    private readonly ReadOnlyMemory<byte> _head;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly ReadOnlyMemory<byte> _tail;
    private readonly bool _mayRepeat;
    private int _started;

    public RequestBody(ReadOnlyMemory<byte> json, bool mayRepeat)
    {
        _head = json;
        _mayRepeat = mayRepeat;
        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    public RequestBody(MultipartBody multipart, bool mayRepeat)
    {
        (_head, _file, _tail) = (multipart.Head, multipart.File, multipart.Tail);
        _mayRepeat = mayRepeat;
        Headers.TryAddWithoutValidation("Content-Type", multipart.ContentType);
    }

    public bool HasStarted => Volatile.Read(ref _started) != 0;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _started, 1) != 0 && !_mayRepeat)
        {
            throw new InvalidOperationException("the connection broke after the request was written; it is not written again");
        }

        await stream.WriteAsync(_head, cancellationToken);
        if (!_file.IsEmpty)
        {
            await stream.WriteAsync(_file, cancellationToken);
        }

        if (!_tail.IsEmpty)
        {
            await stream.WriteAsync(_tail, cancellationToken);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = (long)_head.Length + _file.Length + _tail.Length;
        return true;
    }
}
