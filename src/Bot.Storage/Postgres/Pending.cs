using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>A write that waits to be sent.</summary>
internal readonly record struct PendingWrite(Sql Sql, Value[] Values);

/// <summary>Makes commands of waiting writes: those of one text that can be grouped become one command over arrays.</summary>
internal sealed class Pending
{
    private readonly List<PendingWrite> _writes = [];
    private readonly List<Sql> _order = [];
    private readonly Dictionary<Sql, List<Value[]>> _groups = [];

    public int Count => _writes.Count;

    public void Add(Sql sql, ReadOnlySpan<Value> values) => _writes.Add(new PendingWrite(sql, values.ToArray()));

    public void DropFrom(int index) => _writes.RemoveRange(index, _writes.Count - index);

    public void Clear() => _writes.Clear();

    /// <summary>Adds the commands of the writes from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public void AddTo(NpgsqlBatch batch, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var write = _writes[i];
            if (write.Sql.Grouped is null)
            {
                CloseGroups(batch);
                batch.BatchCommands.Add(Command.Of(write.Sql.Postgres, write.Values));
                continue;
            }

            if (!_groups.TryGetValue(write.Sql, out var group))
            {
                _groups.Add(write.Sql, group = []);
            }

            if (IsRowTaken(write, group))
            {
                CloseGroups(batch);
            }

            if (group.Count == 0)
            {
                _order.Add(write.Sql);
            }

            group.Add(write.Values);
        }

        CloseGroups(batch);
    }

    private static bool IsRowTaken(PendingWrite write, List<Value[]> group)
    {
        var at = write.Sql.RowAt;
        if (at < 0)
        {
            return false;
        }

        foreach (var values in group)
        {
            if (values[at].IsSame(write.Values[at]))
            {
                return true;
            }
        }

        return false;
    }

    private void CloseGroups(NpgsqlBatch batch)
    {
        foreach (var sql in _order)
        {
            var group = _groups[sql];
            batch.BatchCommands.Add(group.Count == 1 ? Command.Of(sql.Postgres, group[0]) : Command.Of(sql.Grouped!, group));
            group.Clear();
        }

        _order.Clear();
    }
}
