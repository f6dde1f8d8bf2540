using Bot.Host.Settings;
using Bot.Storage;

namespace Bot.Host.Startup;

/// <summary>
/// One service on one SQLite file: two would each poll, send and remember for themselves. The lock lies beside the database and the
/// system frees it however the process ends.
/// </summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream _file;

    private InstanceLock(FileStream file) => _file = file;

    /// <summary>Null where the store is made for several services.</summary>
    public static InstanceLock? Take(StorageOptions storage)
    {
        if (storage.Kind != StoreKind.Sqlite)
        {
            return null;
        }

        var path = storage.DatabaseFile + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new InstanceLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e)
        {
            throw new InvalidSettingsException(
                [new("Storage:ConnectionString", $"the lock {path} cannot be taken ({e.Message})", "stop the other service on this database, or name another file")]);
        }
        catch (UnauthorizedAccessException)
        {
            throw new InvalidSettingsException(
                [new("Storage:ConnectionString", $"this user may not write beside {path}", "let the service's user own the folder, or name another file")]);
        }
    }

    public void Dispose() => _file.Dispose();
}
