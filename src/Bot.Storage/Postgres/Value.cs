namespace Bot.Storage.Postgres;

internal enum ValueKind : byte
{
    Number = 1,
    Text = 2,
    Bytes = 3,
}

/// <summary>A value on its way into the database or out of it. A number that is not there keeps its kind.</summary>
internal readonly struct Value
{
    private readonly object? _reference;
    private readonly long _number;
    private readonly bool _isThere;

    public Value(long? number)
    {
        Kind = ValueKind.Number;
        _number = number ?? 0;
        _isThere = number is not null;
    }

    public Value(string? text)
    {
        Kind = ValueKind.Text;
        _reference = text;
        _isThere = text is not null;
    }

    public Value(byte[]? bytes)
    {
        Kind = ValueKind.Bytes;
        _reference = bytes;
        _isThere = bytes is not null;
    }

    public ValueKind Kind { get; }

    public bool IsNull => !_isThere;

    public long Number => _isThere ? _number : 0;

    public long? NumberOrNull => _isThere ? _number : null;

    public string? Text => _reference as string;

    public byte[]? Bytes => _reference as byte[];

    public bool IsSame(Value other) => Kind == other.Kind && _isThere == other._isThere && Kind switch
    {
        ValueKind.Number => _number == other._number,
        ValueKind.Text => Text == other.Text,
        _ => Bytes.AsSpan().SequenceEqual(other.Bytes),
    };

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_number);
        hash.Add(Text, StringComparer.Ordinal);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }
}
