using System.Threading.Channels;

namespace Bot.Load.Platform;

/// <summary>
/// The way to the service: a number of lines to each of its instances. Updates go to the instances in turn, as a plain balancer does it, and
/// to the next one where nobody listens.
/// </summary>
internal sealed class Webhooks : IDisposable
{
    private readonly Channel<WebhookLine>[] _lines;
    private int _turn;

    public Webhooks(IReadOnlyList<int> ports, string secret, int linesForEach) => _lines = [.. ports.Select(port =>
    {
        var lines = Channel.CreateUnbounded<WebhookLine>();
        for (var i = 0; i < linesForEach; i++)
        {
            lines.Writer.TryWrite(new WebhookLine(port, secret));
        }

        return lines;
    })];

    public async ValueTask<Receipt> PostAsync(ReadOnlyMemory<byte> update, CancellationToken ct)
    {
        var first = (uint)Interlocked.Increment(ref _turn);
        for (var i = 0u; i < _lines.Length; i++)
        {
            var receipt = await PostAsync(_lines[(first + i) % _lines.Length], update, ct);
            if (receipt != Receipt.Unreachable)
            {
                return receipt;
            }
        }

        return Receipt.Unreachable;
    }

    public void Dispose()
    {
        foreach (var lines in _lines)
        {
            while (lines.Reader.TryRead(out var line))
            {
                line.Dispose();
            }
        }
    }

    private static async ValueTask<Receipt> PostAsync(Channel<WebhookLine> lines, ReadOnlyMemory<byte> update, CancellationToken ct)
    {
        var line = await lines.Reader.ReadAsync(ct);
        try
        {
            return await line.PostAsync(update, ct);
        }
        finally
        {
            lines.Writer.TryWrite(line);
        }
    }
}
