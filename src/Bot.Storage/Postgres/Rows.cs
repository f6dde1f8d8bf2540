using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>The rows of one answer, read off the wire whole: what a turn reads is a handful.</summary>
internal sealed class Rows
{
    private readonly List<Value> _values = [];
    private int _columns;

    public static Rows None { get; } = new();

    public int Count { get; private set; }

    public Value this[int row, int column] => _values[(row * _columns) + column];

    /// <summary>The answer to the last statement of a batch that answers anything.</summary>
    public static Rows Read(NpgsqlDataReader reader)
    {
        Rows rows;
        do
        {
            rows = new Rows { _columns = reader.FieldCount };
            while (reader.Read())
            {
                rows.AddCurrent(reader);
            }
        }
        while (reader.NextResult());

        return rows;
    }

    public static Value ReadValue(NpgsqlDataReader reader, int column)
    {
        var isNull = reader.IsDBNull(column);
        var type = reader.GetFieldType(column);
        if (type == typeof(long))
        {
            return new Value(isNull ? null : reader.GetInt64(column));
        }

        if (type == typeof(string))
        {
            return new Value(isNull ? null : reader.GetString(column));
        }

        if (type == typeof(byte[]))
        {
            return new Value(isNull ? null : reader.GetFieldValue<byte[]>(column));
        }

        if (type == typeof(int))
        {
            return new Value(isNull ? null : (long?)reader.GetInt32(column));
        }

        throw new InvalidOperationException($"Column {reader.GetName(column)} has a type that no table uses: {reader.GetDataTypeName(column)}.");
    }

    private void AddCurrent(NpgsqlDataReader reader)
    {
        Count++;
        for (var i = 0; i < _columns; i++)
        {
            _values.Add(ReadValue(reader, i));
        }
    }

    /// <summary>Adds one row; used when many answers came as one and are told apart.</summary>
    public void Add(ReadOnlySpan<Value> row)
    {
        _columns = row.Length;
        Count++;
        foreach (var value in row)
        {
            _values.Add(value);
        }
    }
}
