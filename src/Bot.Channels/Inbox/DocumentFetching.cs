using Bot.Dialogs.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Inbox;

/// <summary>
/// Fetches a sent table before its turn, outside the database's writer, within a time limit, and lets go of it after the turn. A place is held
/// for so long, so that few files lie in memory at once. What fails, or is no table, leaves the document without content.
/// </summary>
internal sealed class DocumentFetching(IEnumerable<IFileSource> sources, PathSurroundings around, ILogger<DocumentFetching> log) : IDisposable
{
    private readonly Dictionary<string, IFileSource> _sources = sources.ToDictionary(s => s.Channel);
    private readonly SemaphoreSlim _places = new(InboxPolicy.DocumentsAtOnce);

    public async ValueTask<InboundVerdict> RunAsync(Turn turn, InboundContent.Document document, Func<Turn, ValueTask<InboundVerdict>> run)
    {
        if (document.Content is not null || !IsWanted(document) || !_sources.TryGetValue(turn.Chat.Channel, out var source))
        {
            return await run(turn);
        }

        using var limit = new CancellationTokenSource(InboxPolicy.PhotoTimeLimit, around.Time);
        if (!await TryEnterAsync(limit.Token))
        {
            Log.DocumentUnread(log, turn.Chat.Channel, "crowded");
            return await run(turn);
        }

        try
        {
            turn.Inbound = turn.Inbound with { Content = document with { Content = await FetchAsync(source, turn, document, limit.Token) } };
            return await run(turn);
        }
        finally
        {
            turn.Inbound = turn.Inbound with { Content = document };
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private static bool IsWanted(InboundContent.Document document) =>
        document.Size is null or <= InboxPolicy.LongestDocument
        && InboxPolicy.TableNames.Any(e => document.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private async ValueTask<bool> TryEnterAsync(CancellationToken ct)
    {
        try
        {
            await _places.WaitAsync(ct);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>?> FetchAsync(IFileSource source, Turn turn, InboundContent.Document document, CancellationToken ct)
    {
        try
        {
            return await source.DownloadAsync(document.FileId, ct).WaitAsync(ct) is { Length: <= InboxPolicy.LongestDocument } content ? content : null;
        }
        catch (Exception e)
        {
            Log.DocumentUnread(log, turn.Chat.Channel, e.GetType().Name);
            return null;
        }
    }
}
