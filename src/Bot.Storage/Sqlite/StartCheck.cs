using Bot.Dialogs.Conversations;

namespace Bot.Storage.Sqlite;

/// <summary>What must hold before the first write: an undamaged file.</summary>
internal static class StartCheck
{
    /// <summary>Up to here the full check takes well under a second; larger files get the quick one, which skips comparing indexes with rows.</summary>
    private const long FullCheckBytes = 16 * 1024 * 1024;

    public static void Integrity(Connection connection, string path)
    {
        var pragma = new FileInfo(path).Length <= FullCheckBytes ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)";
        var finding = connection.Pragma(pragma);
        if (finding != "ok")
        {
            throw new StoreUnavailableException($"The database {path} is damaged: stop the service and put back the last backup.");
        }
    }
}
