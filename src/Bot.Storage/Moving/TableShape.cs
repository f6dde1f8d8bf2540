using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage.Moving;

internal enum ColumnKind
{
    Number = 1,
    Text = 2,
    Bytes = 3,
}

internal sealed record ShapedColumn(string Name, ColumnKind Kind);

/// <summary>A table as the database at hand has it, with its columns in the order of their names.</summary>
internal sealed record TableShape(MovedTable Table, IReadOnlyList<ShapedColumn> Columns)
{
    private static readonly Sql Look = new("SELECT name, type FROM pragma_table_info(?) ORDER BY name")
    {
        Postgres = """
            SELECT column_name::text, data_type::text FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = ? ORDER BY column_name::text COLLATE "C"
            """,
    };

    public static IReadOnlyList<TableShape> ReadAll(Session session) => [.. MovedTables.All.Select(t => Read(session, t))];

    /// <summary>The same for both databases of one version of the program, and another one whenever a table or column differs.</summary>
    public static string Fingerprint(IReadOnlyList<TableShape> shapes)
    {
        var lines = shapes.SelectMany(s => s.Columns.Select(c => $"{s.Table.Name}.{c.Name} {c.Kind}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    public string SelectText(bool isPostgres)
    {
        var where = Table.Where is null ? string.Empty : " WHERE " + Table.Where;
        var order = Table.Key.Select(k => isPostgres && KindOf(k) == ColumnKind.Text ? k + " COLLATE \"C\"" : k);
        return $"SELECT {Names} FROM {Table.Name}{where} ORDER BY {string.Join(", ", order)}";
    }

    public Sql Insert() => new($"INSERT INTO {Table.Name} ({Names}) VALUES ({string.Join(", ", Columns.Select(_ => "?"))})") { IsRowInsert = true };

    private string Names => string.Join(", ", Columns.Select(c => c.Name));

    private ColumnKind KindOf(string column) => Columns.First(c => c.Name == column).Kind;

    private static TableShape Read(Session session, MovedTable table)
    {
        using var rows = session.Use(Look).Bind(table.Name);
        var columns = new List<ShapedColumn>();
        while (rows.Step())
        {
            columns.Add(new ShapedColumn(rows.Text(0), Kind(table, rows.Text(1))));
        }

        return new TableShape(table, columns);
    }

    private static ColumnKind Kind(MovedTable table, string type) => type switch
    {
        "INTEGER" or "bigint" or "integer" => ColumnKind.Number,
        "TEXT" or "text" => ColumnKind.Text,
        "BLOB" or "bytea" => ColumnKind.Bytes,
        _ => throw new InvalidOperationException($"{table.Name} has a column of type {type}, which no move knows"),
    };
}
