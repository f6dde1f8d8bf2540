using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Bot.Load.Platform;

/// <summary>The fake Bot API's door: takes lines and can be shut for a while, as when Telegram is down.</summary>
internal sealed class ApiServer : IDisposable
{
    private readonly Func<ApiCall, ApiAnswer> _answer;
    private readonly Action<Exception> _failed;
    private readonly ConcurrentDictionary<ApiLine, bool> _lines = new();
    private readonly CancellationTokenSource _closing = new();
    private Socket? _door;

    /// <param name="answer">Answers a call.</param>
    /// <param name="failed">Told of a call that could not be understood: a fault of the bot or of this server, but never one to overlook.</param>
    public ApiServer(Func<ApiCall, ApiAnswer> answer, Action<Exception> failed)
    {
        (_answer, _failed) = (answer, failed);
        Open();
    }

    public int Port { get; private set; }

    public string Address => $"http://127.0.0.1:{Port}";

    public void Open()
    {
        _door = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _door.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _door.Bind(new IPEndPoint(IPAddress.Loopback, Port));
        _door.Listen(1024);
        Port = ((IPEndPoint)_door.LocalEndPoint!).Port;
        _ = AcceptAsync(_door);
    }

    /// <summary>New lines are refused and those that are open are cut.</summary>
    public void Shut()
    {
        _door?.Dispose();
        _door = null;
        foreach (var line in _lines.Keys)
        {
            line.Cut();
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        Shut();
        _closing.Dispose();
    }

    private async Task AcceptAsync(Socket door)
    {
        try
        {
            while (true)
            {
                var socket = await door.AcceptAsync(_closing.Token);
                socket.NoDelay = true;
                _ = ServeAsync(new ApiLine(socket, _answer));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The door was shut.
        }
    }

    private async Task ServeAsync(ApiLine line)
    {
        _lines[line] = true;
        try
        {
            await line.ServeAsync(_closing.Token);
        }
        catch (Exception e)
        {
            _failed(e);
        }

        _lines.TryRemove(line, out _);
    }
}
