using Bot.Storage.Encryption;

namespace Bot.Storage.Sqlite;

internal sealed class SqliteSession(Connection connection, KeyRing ring) : Session(ring)
{
    private static readonly Sql ForeignWrites = new("PRAGMA data_version");
    private long _foreignWrites;

    public Connection Connection { get; } = connection;

    public override bool DefersWrites => false;

    public override bool IsAlone => true;

    public void BeginPiece() => Piece++;

    public override Statement Use(Sql sql) => Connection.Use(sql);

    /// <summary>Right after the beginning of a transaction: what another program changed since the last one is read anew.</summary>
    public void ForgetIfOthersWrote()
    {
        using var version = Use(ForeignWrites);
        version.Step();
        if (version.Long(0) != _foreignWrites)
        {
            _foreignWrites = version.Long(0);
            Memory.Clear();
        }
    }

    public override void Dispose()
    {
        Connection.Dispose();
        base.Dispose();
    }
}
