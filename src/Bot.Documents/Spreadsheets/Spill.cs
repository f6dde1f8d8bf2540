using System.Buffers;

namespace Bot.Documents.Spreadsheets;

/// <summary>
/// Stands between the zip, which ends its entries with blocking writes, and a web answer, which takes none: gathers what comes out and hands it
/// on asynchronously.
/// </summary>
internal sealed class Spill(Stream output) : Stream
{
    private readonly ArrayBufferWriter<byte> _gathered = new(SheetPolicy.PartBytes);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public async ValueTask DrainAsync(CancellationToken ct)
    {
        await output.WriteAsync(_gathered.WrittenMemory, ct);
        _gathered.ResetWrittenCount();
    }

    public override void Write(ReadOnlySpan<byte> buffer) => _gathered.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => _gathered.Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Only DrainAsync sends.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
