using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>A reused buffer and writer for one JSON request. Given back only after the call ended cleanly, never while it may still be written.</summary>
internal sealed class JsonBuffer
{
    private const int KeptBuffers = 256;
    private const int KeptBytes = 64 * 1024;
    private static readonly ConcurrentQueue<JsonBuffer> Free = new();

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    private JsonBuffer() =>
        Writer = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public Utf8JsonWriter Writer { get; }

    public static JsonBuffer Rent() => Free.TryDequeue(out var free) ? free : new JsonBuffer();

    public ReadOnlyMemory<byte> Finish()
    {
        Writer.Flush();
        return _bytes.WrittenMemory;
    }

    public void Return()
    {
        if (Free.Count >= KeptBuffers || _bytes.Capacity > KeptBytes)
        {
            return;
        }

        _bytes.ResetWrittenCount();
        Writer.Reset();
        Free.Enqueue(this);
    }
}
