using System.Net;
using System.Net.Sockets;

namespace Bot.TestBed;

/// <summary>Where a line breaks.</summary>
public enum CutPlace
{
    Nowhere = 0,

    /// <summary>The server never sees the commit.</summary>
    BeforeCommit = 1,

    /// <summary>The server has carried it out, and the client does not learn of it.</summary>
    AfterCommit = 2,
}

/// <summary>
/// Stands between a client and PostgreSQL and cuts lines at a COMMIT. It must be able to read that word on the wire: the client may not prepare
/// its statements.
/// </summary>
public sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly int _port;
    private readonly Func<CutPlace> _fate;
    private readonly CancellationTokenSource _closing = new();
    private int _cutsBefore;
    private int _cutsAfter;

    /// <param name="port">Where PostgreSQL listens on this machine.</param>
    /// <param name="fate">Asked at each commit, by any thread.</param>
    public CuttingProxy(int port, Func<CutPlace> fate)
    {
        (_port, _fate) = (port, fate);
        _door.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_door.LocalEndpoint).Port;

    public int CutsBefore => Volatile.Read(ref _cutsBefore);

    public int CutsAfter => Volatile.Read(ref _cutsAfter);

    public void Dispose()
    {
        _closing.Cancel();
        _door.Dispose();
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _door.AcceptSocketAsync(_closing.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy closes.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        client.NoDelay = true;
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        var line = new Line(client, server);
        try
        {
            await server.ConnectAsync(new IPEndPoint(IPAddress.Loopback, _port), ending.Token);
            await await Task.WhenAny(PumpToServerAsync(line, ending.Token), PumpToClientAsync(line, ending.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // One side is gone; so goes the other.
        }
        finally
        {
            client.Close(timeout: 0);
            server.Close(timeout: 0);
            await ending.CancelAsync();
        }
    }

    private async Task PumpToServerAsync(Line line, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await line.Client.ReceiveAsync(buffer, ct)) > 0)
        {
            var fate = buffer.AsSpan(0, read).IndexOf("COMMIT"u8) >= 0 ? _fate() : CutPlace.Nowhere;
            if (fate == CutPlace.BeforeCommit)
            {
                Interlocked.Increment(ref _cutsBefore);
                return;
            }

            line.IsMuted = fate == CutPlace.AfterCommit;
            await line.Server.SendAsync(buffer.AsMemory(0, read), ct);
        }
    }

    private async Task PumpToClientAsync(Line line, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await line.Server.ReceiveAsync(buffer, ct)) > 0)
        {
            if (line.IsMuted)
            {
                // That the server has answered proves the commit; the service never hears of it.
                Interlocked.Increment(ref _cutsAfter);
                return;
            }

            await line.Client.SendAsync(buffer.AsMemory(0, read), ct);
        }
    }

    private sealed class Line(Socket client, Socket server)
    {
        private volatile bool _isMuted;

        public Socket Client => client;

        public Socket Server => server;

        public bool IsMuted
        {
            get => _isMuted;
            set => _isMuted = value;
        }
    }
}
