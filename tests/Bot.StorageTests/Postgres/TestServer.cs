using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bot.Storage.Encryption;
using Bot.Storage.Postgres;
using Npgsql;

namespace Bot.StorageTests.Postgres;

/// <summary>
/// One PostgreSQL for the whole run, in a folder of its own, reachable from this machine only. Each test gets a database copied from a
/// template that has the schema.
/// </summary>
public static class TestServer
{
    private const string Template = "bot_template";
    private static readonly Lazy<Task<string>> Running = new(StartAsync);
    private static int _databases;

    public static string Folder { get; private set; } = string.Empty;

    /// <summary>Where the programs of PostgreSQL lie; Debian keeps them out of the path.</summary>
    public static string Programs { get; } =
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderBy(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture)).Last() + "/bin"
            : throw new InvalidOperationException("PostgreSQL's server programs are needed for these tests: apt-get install postgresql-15 (./check.sh does it).");

    /// <summary>A fresh database with the schema; returns how to connect to it.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var server = await Running.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        Run(server, $"CREATE DATABASE {name} TEMPLATE {Template}");
        return new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = true }.ToString();
    }

    public static async Task DropAsync(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        Run(await Running.Value, $"DROP DATABASE {name} WITH (FORCE)");
    }

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

    private static async Task<string> StartAsync()
    {
        Folder = Directory.CreateTempSubdirectory("bot-postgres").FullName;
        var data = Path.Combine(Folder, "data");
        var port = FreePort();
        if (Environment.IsPrivilegedProcess)
        {
            Execute("chown", ["postgres:", Folder]);
        }

        Program("initdb", "-D", data, "-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var options = string.Create(CultureInfo.InvariantCulture,
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c fsync=off -c max_connections=300 -c deadlock_timeout=100ms");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(data);
        Program("pg_ctl", "-D", data, "-l", Path.Combine(Folder, "log"), "-w", "-t", "60", "-o", options, "start");
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "app",
            Database = "postgres",
            Pooling = false,
        }.ToString();
        Run(connection, $"CREATE DATABASE {Template}");
        await MakeSchemaAsync(new NpgsqlConnectionStringBuilder(connection) { Database = Template }.ToString());
        return connection;
    }

    // Without the proof of a key ring, which each test makes its own.
    private static async Task MakeSchemaAsync(string connection)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("bot-store").FullName, "keys.json");
        var store = PostgresStore.Open(
            new PostgresStoreOptions { ConnectionString = connection }, KeyRing.Open(file, mayCreate: true, TimeProvider.System.GetUtcNow()), TimeProvider.System);
        await store.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Run(connection, "DELETE FROM key_check");
    }

    private static void Stop(string data)
    {
        Program("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root, so root becomes its user.</summary>
    private static void Program(string name, params string[] arguments)
    {
        var path = Path.Combine(Programs, name);
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
