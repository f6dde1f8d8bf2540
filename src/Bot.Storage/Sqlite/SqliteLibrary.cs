using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>
/// Loads the operating system's SQLite, which gets its security fixes from the system, instead of a bundled copy.
/// Registered once for the process: Microsoft.Data.Sqlite (the job store) goes through the same provider.
/// </summary>
public static class SqliteLibrary
{
    /// <summary>STRICT tables need 3.37 (November 2021).</summary>
    private const int LowestVersion = 3_037_000;

    private static readonly string[] Names = ["libsqlite3.so.0", "libsqlite3.so", "libsqlite3.dylib"];
    private static bool _isLoaded;

    /// <summary>Throws with the package to install when the library is missing or too old.</summary>
    public static void EnsureAvailable()
    {
        if (!_isLoaded)
        {
            throw new DllNotFoundException(
                "SQLite's library (libsqlite3.so.0) was not found. Debian or Ubuntu: apt-get install libsqlite3-0. Then start again.");
        }

        if (raw.sqlite3_libversion_number() < LowestVersion)
        {
            throw new DllNotFoundException(
                $"SQLite {raw.sqlite3_libversion().utf8_to_string()} is too old, 3.37 or newer is needed. Debian 12 or newer: apt-get install libsqlite3-0.");
        }
    }

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The resolver can be set only once for an assembly and must be there before the first connection of anyone.")]
    internal static void Register()
    {
        var handle = Load();
        if (handle == IntPtr.Zero)
        {
            return;
        }

        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (name, _, _) => name == "e_sqlite3" ? handle : IntPtr.Zero);
        NativeLibrary.SetDllImportResolver(typeof(SqliteLibrary).Assembly, (name, _, _) => name == SqliteCalls.Library ? handle : IntPtr.Zero);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        KeepNoMemoryStatistics();
        _isLoaded = true;
    }

    // Nobody reads them, and each allocation would take a lock for them. Only a library that is already in use refuses, which does no harm.
    private static void KeepNoMemoryStatistics() => _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);

    private static IntPtr Load()
    {
        foreach (var name in Names)
        {
            if (NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), DllImportSearchPath.SafeDirectories, out var handle))
            {
                return handle;
            }
        }

        return IntPtr.Zero;
    }
}
