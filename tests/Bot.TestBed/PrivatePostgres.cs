using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Bot.TestBed;

/// <summary>A PostgreSQL of one's own, in a temporary folder, reachable from this machine only and without a password.</summary>
public sealed class PrivatePostgres : IDisposable
{
    private readonly string _data;
    private readonly string _options;
    private readonly bool _isKept;
    private readonly string _settings;

    private PrivatePostgres(string folder, int port, string settings, bool isKept)
    {
        Folder = folder;
        _isKept = isKept;
        _settings = settings;
        _data = Path.Combine(folder, "data");
        _options = string.Create(CultureInfo.InvariantCulture,
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c max_connections=300 {settings}");
        Connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1", Port = port, Username = "app", Database = "postgres", Pooling = false,
        }.ToString();
    }

    /// <summary>Where the programs of PostgreSQL lie; Debian keeps them out of the path. Null where it is not installed.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderBy(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture)).Last() + "/bin"
        : null;

    public string Folder { get; }

    /// <summary>To the database "postgres", without a pool.</summary>
    public string Connection { get; }

    public int Port => new NpgsqlConnectionStringBuilder(Connection).Port;

    /// <summary>The process of the server that all its others are children of.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(_data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <param name="settings">Further settings, each "-c name=value".</param>
    /// <param name="kept">A folder in which the database is found again by the next run; without it everything goes away at the end.</param>
    public static PrivatePostgres Start(string settings, string? kept = null)
    {
        var folder = kept is null ? Directory.CreateTempSubdirectory("bot-postgres").FullName : Directory.CreateDirectory(kept).FullName;
        var server = new PrivatePostgres(folder, FreePort.Find(), settings, kept is not null);
        if (!File.Exists(Path.Combine(server._data, "PG_VERSION")))
        {
            Own(folder);
            Program("initdb", "-D", server._data, "-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        }

        server.StartAgain();
        return server;
    }

    public void StartAgain() => Program("pg_ctl", "-D", _data, "-l", Path.Combine(Folder, "log"), "-w", "-t", "60", "-o", _options, "start");

    /// <param name="mode">smart, fast, or immediate: as after a power cut.</param>
    public void Stop(string mode) => Program("pg_ctl", "-D", _data, "-m", mode, "-w", "stop");

    /// <summary>A copy of a running server that follows it: a standby. Its settings are the server's.</summary>
    /// <param name="source">Keeps its pieces of the log for replication, as PostgreSQL does unless told otherwise.</param>
    /// <param name="port">Of this machine, not in use.</param>
    public static PrivatePostgres CopyOf(PrivatePostgres source, int port)
    {
        var folder = Directory.CreateTempSubdirectory("bot-postgres").FullName;
        Own(folder);
        var copy = new PrivatePostgres(folder, port, source._settings, isKept: false);
        Program("pg_basebackup", "-D", copy._data, "-h", "127.0.0.1", "-p", source.Port.ToString(CultureInfo.InvariantCulture), "-U", "app", "-R", "-c", "fast", "--no-sync");
        copy.StartAgain();
        return copy;
    }

    /// <summary>A standby becomes a server of its own that takes writes.</summary>
    public void Promote() => Program("pg_ctl", "-D", _data, "-w", "promote");

    /// <summary>How to connect to one of its databases, with a pool.</summary>
    public string To(string database) => new NpgsqlConnectionStringBuilder(Connection) { Database = database, Pooling = true }.ToString();

    public static void Run(string connection, string sql)
    {
        using var open = new NpgsqlConnection(connection);
        open.Open();
        using var command = new NpgsqlCommand(sql, open);
        command.ExecuteNonQuery();
    }

    public static object? Ask(string connection, string sql)
    {
        using var open = new NpgsqlConnection(connection);
        open.Open();
        using var command = new NpgsqlCommand(sql, open);
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        if (File.Exists(Path.Combine(_data, "postmaster.pid")))
        {
            Stop(_isKept ? "fast" : "immediate");
        }

        if (!_isKept)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static void Own(string folder)
    {
        if (Environment.IsPrivilegedProcess)
        {
            Execute("chown", ["postgres:", folder]);
        }
    }

    /// <summary>PostgreSQL refuses to run as root, so root becomes its user.</summary>
    private static void Program(string name, params string[] arguments)
    {
        var folder = Programs ?? throw new InvalidOperationException("PostgreSQL's server programs are needed: apt-get install postgresql (./check.sh does it).");
        var path = Path.Combine(folder, name);
        if (Environment.IsPrivilegedProcess)
        {
            Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Execute(path, arguments);
        }
    }

    // Nothing is captured: the server inherits the streams, and waiting for their end would be waiting for the server's.
    private static void Execute(string file, string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", file, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
