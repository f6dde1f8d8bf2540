namespace Bot.Storage;

/// <summary>
/// One use of a statement: bind values in the order of the question marks, then either step and read, or run. Dispose after reading.
/// </summary>
internal abstract class Statement : IDisposable
{
    public abstract Statement Bind(long value);

    public abstract Statement Bind(string? value);

    public abstract Statement Bind(ReadOnlySpan<byte> value);

    /// <summary>No value, where a keyed hash or sealed bytes could stand.</summary>
    public abstract Statement BindNull();

    public abstract Statement Bind(long? value);

    public Statement Bind(bool value) => Bind(value ? 1L : 0L);

    public Statement Bind(DateTimeOffset value) => Bind(value.ToUnixTimeMilliseconds());

    public Statement Bind(DateTimeOffset? value) => Bind(value?.ToUnixTimeMilliseconds());

    /// <summary>True while there is a row to read.</summary>
    public abstract bool Step();

    /// <summary>
    /// Does it, in order with everything else of the piece. A store may send it later, together with others, so nothing is told of what it changed.
    /// </summary>
    public abstract void Run();

    /// <summary>Does it at once and says how many rows were changed.</summary>
    public abstract int Changed();

    public abstract bool IsNull(int column);

    public abstract long Long(int column);

    public abstract string Text(int column);

    /// <summary>Valid until the next step.</summary>
    public abstract ReadOnlySpan<byte> Blob(int column);

    public int Int(int column) => (int)Long(column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public bool Bool(int column) => Long(column) != 0;

    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Long(column));

    public DateTimeOffset? TimeOrNull(int column) => IsNull(column) ? null : Time(column);

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public abstract void Dispose();
}
