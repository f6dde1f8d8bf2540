using Bot.Storage.Postgres;

namespace Bot.Storage.Moving;

/// <summary>Reads a whole table in order, a few rows in memory at a time, within the transaction of the session.</summary>
internal static class TableRows
{
    /// <summary>The statement stands on a row each time; it is the same object.</summary>
    public static IEnumerable<Statement> Of(Session session, TableShape shape) => session is PostgresSession ? OverCursor(session, shape) : Directly(session, shape);

    // SQLite hands out row after row on its own.
    private static IEnumerable<Statement> Directly(Session session, TableShape shape)
    {
        using var rows = session.Use(new Sql(shape.SelectText(isPostgres: false)));
        while (rows.Step())
        {
            yield return rows;
        }
    }

    // PostgreSQL would send everything at once. Each table has a cursor of its own name: a prepared FETCH remembers its columns.
    private static IEnumerable<Statement> OverCursor(Session session, TableShape shape)
    {
        var cursor = "moved_" + shape.Table.Name;
        var fetch = new Sql($"FETCH {shape.Table.RowsAtOnce} FROM {cursor}");
        Do(session, new Sql($"DECLARE {cursor} NO SCROLL CURSOR FOR {shape.SelectText(isPostgres: true)}"));
        for (var isMore = true; isMore;)
        {
            using var rows = session.Use(fetch);
            isMore = false;
            while (rows.Step())
            {
                isMore = true;
                yield return rows;
            }
        }

        Do(session, new Sql($"CLOSE {cursor}"));
    }

    private static void Do(Session session, Sql sql)
    {
        using var done = session.Use(sql);
        done.Step();
    }
}
