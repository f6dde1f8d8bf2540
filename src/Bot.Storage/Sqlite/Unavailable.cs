using Bot.Dialogs.Conversations;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>Says in words a person can act on why the database could not keep something.</summary>
internal static class Unavailable
{
    public static StoreUnavailableException Because(string path, Exception error) => error switch
    {
        StoreUnavailableException known => known,
        SqliteErrorException failure => new StoreUnavailableException($"{Reason(path, failure)} Nothing was kept.", failure),
        _ => new StoreUnavailableException($"The database {path} failed unexpectedly ({error.GetType().Name}). Nothing was kept.", error),
    };

    private static string Reason(string path, SqliteErrorException failure) => failure.Code switch
    {
        raw.SQLITE_FULL => $"The disk (or the size limit) of the database {path} is full: free space there.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM =>
            $"The database {path} cannot be written: check that its disk is not mounted read-only, and that the service's user owns the file and its folder.",
        raw.SQLITE_IOERR => $"The disk of the database {path} gave an error (SQLite {failure.ExtendedCode}): look at the system's log for the disk.",
        raw.SQLITE_CANTOPEN => $"The database {path} cannot be opened for writing: check that its disk is not mounted read-only, that the folder is there, and that the service's user may write in it.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Another program keeps the database {path} locked: end it, or let it finish.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"The database {path} is damaged: stop the service and put back the last backup.",
        raw.SQLITE_NOMEM => "The machine has no memory left for the database.",
        raw.SQLITE_ABORT => $"The database {path} ended the transaction on its own after a fault.",
        _ => $"The database {path} refused the commit (SQLite {failure.ExtendedCode}).",
    };
}
