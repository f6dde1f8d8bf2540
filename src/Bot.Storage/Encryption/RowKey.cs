namespace Bot.Storage.Encryption;

/// <summary>Which row a sealed value belongs to.</summary>
internal readonly ref struct RowKey(ReadOnlySpan<byte> blob, long number)
{
    public ReadOnlySpan<byte> Blob { get; } = blob;

    public long Number { get; } = number;

    public static RowKey Of(long number) => new([], number);

    public static RowKey Of(ReadOnlySpan<byte> blob, long number = 0) => new(blob, number);
}
