using Bot.Dialogs.Conversations;
using Bot.Storage.Encryption;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>
/// A copy of the database while the service runs, as of one moment, read again and checked before it counts. It is of no use without the
/// key ring, which is kept elsewhere. To restore: stop the service, put the copy in the place of the database, start.
/// </summary>
public sealed class SqliteBackup(SqliteStore store, KeyRing ring, ILogger<SqliteBackup>? logger = null)
{
    /// <summary>16 MB at a time, so that a cancelled backup ends soon.</summary>
    private const int PagesAtOnce = 4096;

    /// <returns>The size of the copy in bytes.</returns>
    /// <exception cref="IOException">There is a file already, or the place cannot be written.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be read, or the copy is not whole.</exception>
    public async Task<long> ToAsync(string path, CancellationToken ct)
    {
        if (File.Exists(path))
        {
            throw new IOException($"There is a file {path} already; a backup never replaces one. Name another file.");
        }

        var partial = new SqliteFile(new SqliteStoreOptions { Path = path + ".partial" }, ring);
        RemoveWhole(partial.Path);
        partial.Prepare();
        try
        {
            // Off the caller's thread: reading a large file takes seconds.
            await Task.Run(() => Copy(partial, ct), ct);
            File.Move(partial.Path, path, overwrite: false);
        }
        catch (SqliteErrorException e)
        {
            throw Unavailable.Because(path, e);
        }
        finally
        {
            RemoveWhole(partial.Path);
        }

        var bytes = new FileInfo(path).Length;
        Log.BackedUp(logger ?? NullLogger<SqliteBackup>.Instance, bytes);
        return bytes;
    }

    // A full disk can make SQLite leave its journal behind, which would then lie beside the next copy.
    private static void RemoveWhole(string path)
    {
        foreach (var ending in new[] { string.Empty, "-journal", "-wal", "-shm" })
        {
            File.Delete(path + ending);
        }
    }

    private void Copy(SqliteFile partial, CancellationToken ct)
    {
        using (var source = store.File.OpenPlain())
        using (var target = partial.OpenPlain())
        {
            // An open snapshot keeps the copy from starting anew with each commit of the running service.
            source.Script("BEGIN");
            source.Pragma("SELECT count(*) FROM schema_version");
            CopyPages(source, target, ct);
            source.Rollback();
            target.Script("PRAGMA journal_mode = DELETE");
        }

        Verify(partial);
    }

    private static void CopyPages(Connection source, Connection target, CancellationToken ct)
    {
        using var backup = raw.sqlite3_backup_init(target.Handle, "main", source.Handle, "main");
        var result = raw.SQLITE_OK;
        while (result == raw.SQLITE_OK)
        {
            ct.ThrowIfCancellationRequested();
            result = raw.sqlite3_backup_step(backup, PagesAtOnce);
        }

        if (result != raw.SQLITE_DONE)
        {
            throw target.Error();
        }
    }

    private void Verify(SqliteFile partial)
    {
        var copy = new SqliteSession(partial.OpenPlain(), ring);
        try
        {
            if (copy.Connection.Pragma("PRAGMA integrity_check(1)") != "ok")
            {
                throw new StoreUnavailableException("The copy is damaged: check the disk it was written to, and the database with the next start.");
            }

            KeyCheck.Verify(copy, ring);
        }
        finally
        {
            copy.Dispose();
        }
    }
}
