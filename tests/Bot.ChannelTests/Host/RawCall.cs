using System.Net.Sockets;
using System.Text;

namespace Bot.ChannelTests.Host;

/// <summary>HTTP by hand, for callers that no library would be: too much, too slow, never ending.</summary>
internal sealed class RawCall : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private NetworkStream _stream = null!;

    public long Sent { get; private set; }

    /// <summary>The status code, as soon as it comes; 0 when the server hung up without a word.</summary>
    public Task<int> Status { get; private set; } = null!;

    public static async Task<RawCall> OpenAsync(Uri address, string head)
    {
        var call = new RawCall();
        await call._client.ConnectAsync(address.Host, address.Port);
        call._stream = call._client.GetStream();
        call.Status = call.ReadStatusAsync();
        await call.SendAsync(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n")));
        return call;
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await _stream.WriteAsync(bytes);
        Sent += bytes.Length;
    }

    /// <summary>Sends so much in chunks unless the server hangs up before.</summary>
    public async Task SendChunksAsync(long length)
    {
        var chunk = new byte[64 * 1024];
        byte[] framed = [.. Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"), .. chunk, .. "\r\n"u8];
        try
        {
            while (Sent < length)
            {
                await SendAsync(framed);
            }

            await SendAsync("0\r\n\r\n"u8.ToArray());
        }
        catch (IOException)
        {
            // The server does not want the rest.
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<int> ReadStatusAsync()
    {
        var line = new StringBuilder();
        var buffer = new byte[1];
        try
        {
            while (line.Length < 12 && await _stream.ReadAsync(buffer) == 1)
            {
                line.Append((char)buffer[0]);
            }
        }
        catch (IOException)
        {
            return 0;
        }

        return line.Length == 12 ? int.Parse(line.ToString(9, 3)) : 0;
    }
}
