using Npgsql;
using NpgsqlTypes;

namespace Bot.Storage.Postgres;

internal static class Command
{
    private const NpgsqlDbType Array = NpgsqlDbType.Array;

    public static NpgsqlBatchCommand Of(string text, ReadOnlySpan<Value> values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
        {
            command.Parameters.Add(Parameter(value));
        }

        return command;
    }

    /// <summary>One statement for many uses: each value becomes the array of that value in all of them.</summary>
    public static NpgsqlBatchCommand Of(string text, List<Value[]> uses)
    {
        var command = new NpgsqlBatchCommand(text);
        for (var i = 0; i < uses[0].Length; i++)
        {
            command.Parameters.Add(Column(uses, i));
        }

        return command;
    }

    private static NpgsqlParameter Parameter(Value value) => value.Kind switch
    {
        ValueKind.Number when !value.IsNull => new NpgsqlParameter<long> { TypedValue = value.Number, NpgsqlDbType = NpgsqlDbType.Bigint },
        ValueKind.Number => new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint },
        ValueKind.Text => new NpgsqlParameter { Value = (object?)value.Text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
        _ => new NpgsqlParameter { Value = (object?)value.Bytes ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea },
    };

    private static NpgsqlParameter Column(List<Value[]> uses, int index) => uses[0][index].Kind switch
    {
        ValueKind.Number => uses.Exists(u => u[index].IsNull)
            ? new NpgsqlParameter<long?[]> { TypedValue = ColumnOf(uses, u => u[index].NumberOrNull), NpgsqlDbType = Array | NpgsqlDbType.Bigint }
            : new NpgsqlParameter<long[]> { TypedValue = ColumnOf(uses, u => u[index].Number), NpgsqlDbType = Array | NpgsqlDbType.Bigint },
        ValueKind.Text => new NpgsqlParameter<string?[]> { TypedValue = ColumnOf(uses, u => u[index].Text), NpgsqlDbType = Array | NpgsqlDbType.Text },
        _ => new NpgsqlParameter<byte[]?[]> { TypedValue = ColumnOf(uses, u => u[index].Bytes), NpgsqlDbType = Array | NpgsqlDbType.Bytea },
    };

    private static T[] ColumnOf<T>(List<Value[]> uses, Func<Value[], T> value)
    {
        var column = new T[uses.Count];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = value(uses[i]);
        }

        return column;
    }
}
