using Bot.Storage.Encryption;

namespace Bot.Storage.Sqlite;

internal sealed class SqliteSession(Connection connection, KeyRing ring) : Session(ring)
{
    public Connection Connection { get; } = connection;

    public override Statement Use(Sql sql) => Connection.Use(sql);

    public override void Dispose()
    {
        Connection.Dispose();
        base.Dispose();
    }
}
