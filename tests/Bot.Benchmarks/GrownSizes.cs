using System.Data.Common;
using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>Bytes of a row, and of it in each index. A partitioned table counts as one.</summary>
internal static class GrownSizes
{
    private static readonly string[] Tables =
        ["check_ins", "residents", "resident_chats", "consents", "venues", "venue_codes", "conversations", "inbox", "outbox"];

    private const string Postgres =
        """
        WITH part AS (
          SELECT c.oid, coalesce(p.inhparent, c.oid) AS whole FROM pg_class c LEFT JOIN pg_inherits p ON p.inhrelid = c.oid WHERE c.relkind = 'r'),
        piece AS (
          SELECT whole, '(row)' AS name, pg_table_size(oid) AS bytes FROM part
          UNION ALL
          SELECT p.whole, coalesce(u.relname, i.relname)::text, pg_relation_size(x.indexrelid) FROM part p JOIN pg_index x ON x.indrelid = p.oid
            JOIN pg_class i ON i.oid = x.indexrelid LEFT JOIN pg_inherits h ON h.inhrelid = x.indexrelid LEFT JOIN pg_class u ON u.oid = h.inhparent)
        SELECT t.relname::text, name, sum(bytes)::bigint FROM piece JOIN pg_class t ON t.oid = whole GROUP BY 1, 2 ORDER BY 1, 3 DESC
        """;

    private const string Sqlite =
        """
        SELECT m.tbl_name, CASE WHEN m.type = 'table' THEN '(row)' ELSE m.name END, d.pgsize
        FROM dbstat d JOIN sqlite_master m ON m.name = d.name WHERE d.aggregate = TRUE ORDER BY 1, 3 DESC
        """;

    public static async Task PrintAsync(DbConnection connection, bool isPostgres)
    {
        var pieces = new List<(string Table, string Name, long Bytes)>();
        await using (var command = connection.CreateCommand())
        {
            (command.CommandText, command.CommandTimeout) = (isPostgres ? Postgres : Sqlite, 0);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                pieces.Add((reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));
            }
        }

        foreach (var table in Tables)
        {
            if (await CountAsync(connection, table) is > 0 and var rows)
            {
                var own = pieces.Where(p => p.Table == table).ToList();
                var parts = own.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name} {(double)p.Bytes / rows:0.0}"));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{table,-16} {rows,13:#,0} rows {own.Sum(p => p.Bytes) / 1e6,9:#,0} MB {(double)own.Sum(p => p.Bytes) / rows,7:0} bytes a row: {string.Join(", ", parts)}"));
            }
        }
    }

    private static async Task<long> CountAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = ($"SELECT count(*) FROM {table}", 0);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
