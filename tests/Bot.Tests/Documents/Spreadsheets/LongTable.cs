using System.Text;

namespace Bot.Tests.Documents.Spreadsheets;

/// <summary>Makes its lines as they are read, so that the test itself holds none.</summary>
internal sealed class LongTable(int lines, int broken) : Stream
{
    private byte[] _part = Encoding.UTF8.GetBytes("Tên địa điểm,Phường\r\n");
    private int _at;
    private int _line;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_at == _part.Length && _line < lines)
        {
            _line++;
            _part = Encoding.UTF8.GetBytes(_line == broken ? "\"Cửa hàng hỏng,Phường Hạc Thành\r\n" : $"\"Cửa hàng số {_line}\",Phường Hạc Thành\r\n");
            _at = 0;
        }

        var length = Math.Min(buffer.Length, _part.Length - _at);
        _part.AsMemory(_at, length).CopyTo(buffer);
        _at += length;
        return ValueTask.FromResult(length);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
