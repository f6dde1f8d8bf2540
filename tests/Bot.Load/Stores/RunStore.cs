using System.Data.Common;

namespace Bot.Load.Stores;

/// <summary>The database of one run: a copy of the seeded one, which goes away with the run.</summary>
internal abstract class RunStore : IDisposable
{
    /// <summary>As in Storage:Provider.</summary>
    public abstract string Name { get; }

    /// <summary>The service's settings, as variables of the environment.</summary>
    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Processes of the database beside the service's own.</summary>
    public abstract IReadOnlyList<int> Processes { get; }

    /// <summary>A connection of the caller's own.</summary>
    public abstract DbConnection Open();

    public abstract void Dispose();

    public long Number(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Run(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public IReadOnlyList<object[]> Rows(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
