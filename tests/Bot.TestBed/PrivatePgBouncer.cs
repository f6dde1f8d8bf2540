using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace Bot.TestBed;

/// <summary>A PgBouncer in transaction mode before a private PostgreSQL: each transaction may get another connection.</summary>
public sealed class PrivatePgBouncer : IDisposable
{
    // Debian keeps it out of the path of ordinary users.
    private const string Program = "/usr/sbin/pgbouncer";
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(20);
    private readonly Child _process;
    private readonly int _port;

    private PrivatePgBouncer(Child process, int port) => (_process, _port) = (process, port);

    public static async Task<PrivatePgBouncer> StartAsync(PrivatePostgres server)
    {
        var port = FreePort.Find();
        var settings = Path.Combine(server.Folder, "pgbouncer.ini");
        await File.WriteAllTextAsync(settings, string.Create(CultureInfo.InvariantCulture,
            $"""
            [databases]
            * = host=127.0.0.1 port={server.Port} user=app
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = any
            pool_mode = transaction
            default_pool_size = 5
            """));
        var started = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", Program, "-q", settings])
            : new ProcessStartInfo(Program, ["-q", settings]);
        var bouncer = new PrivatePgBouncer(Child.Start(started), port);
        await bouncer.AnswersAsync();
        return bouncer;
    }

    /// <summary>The same database through the pool.</summary>
    public string To(string connection) => new NpgsqlConnectionStringBuilder(connection) { Port = _port }.ToString();

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private async Task AnswersAsync()
    {
        using var limit = new CancellationTokenSource(StartWithin);
        while (true)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync("127.0.0.1", _port, limit.Token);
                return;
            }
            catch (SocketException) when (!_process.HasEnded)
            {
                await Task.Delay(50, limit.Token);
            }
            catch (SocketException)
            {
                throw new InvalidOperationException("PgBouncer did not start: " + await _process.Errors.ReadToEndAsync(limit.Token));
            }
        }
    }
}
