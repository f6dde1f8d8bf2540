using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.Channels.Inbox;

/// <summary>
/// Events and messages that were given up: shown without what they say, and run again after the cause is mended. An event runs with its
/// old id past the inbox; its letter goes in the same transaction, so that it cannot run twice.
/// </summary>
public sealed class DeadLetters
{
    /// <summary>In place of an event's id, where the letter holds a conversation as it lay in the store.</summary>
    internal const string Conversation = "state:";

    private readonly IStore _store;
    private readonly InboundPipeline _pipeline;
    private readonly OutboxSender _sender;
    private readonly Dictionary<string, IRawEventReader> _readers;
    private readonly TimeProvider _time;

    internal DeadLetters(IStore store, InboundPipeline pipeline, OutboxSender sender, IEnumerable<IRawEventReader> readers, TimeProvider time)
    {
        _store = store;
        _pipeline = pipeline;
        _sender = sender;
        _readers = readers.ToDictionary(r => r.Channel);
        _time = time;
    }

    public async Task<IReadOnlyList<DeadLetterLine>> ListAsync(int take, CancellationToken ct)
    {
        return await _store.ReadAsync(ReadAsync, ct);

        async ValueTask<IReadOnlyList<DeadLetterLine>> ReadAsync(IStoreTransaction store)
        {
            var lines = new List<DeadLetterLine>();
            lines.AddRange((await store.DeadLetters.ListAsync(take, ct)).Select(Line));
            lines.AddRange((await store.Outbox.FailedAsync(take, ct)).Select(Line));
            return lines;
        }
    }

    public async Task<DeadLetterLine?> FindAsync(long id, CancellationToken ct)
    {
        return await _store.ReadAsync(ReadAsync, ct);

        async ValueTask<DeadLetterLine?> ReadAsync(IStoreTransaction store)
        {
            if (await store.DeadLetters.FindAsync(id, ct) is { } letter)
            {
                return Line(letter);
            }

            return await store.Outbox.FindAsync(id, ct) is { Status: OutboxStatus.Failed } item ? Line(item) : null;
        }
    }

    /// <summary>True for a conversation that was set aside; what it holds is not an event.</summary>
    public static bool IsConversation(DeadLetter letter) => letter.EventId == Conversation;

    /// <summary>The event that failed; null when nobody can read it any more, or it is none.</summary>
    public InboundEvent? Read(DeadLetter letter)
    {
        if (IsConversation(letter))
        {
            return null;
        }

        if (letter.EventId.StartsWith(RaisedEvent.Prefix, StringComparison.Ordinal))
        {
            return RaisedEvent.Read(letter, _time.GetUtcNow());
        }

        return _readers.TryGetValue(letter.Chat.Channel, out var reader) ? reader.Read(letter.Raw, letter.At) : null;
    }

    public async Task<RerunResult> RerunAsync(long id, CancellationToken ct)
    {
        var letter = await _store.ReadAsync(s => s.DeadLetters.FindAsync(id, ct), ct);
        return letter is null ? await RerunMessageAsync(id, ct) : await RerunEventAsync(letter);
    }

    /// <summary>Runs again what is listed, oldest first; says how many of each result.</summary>
    public async Task<IReadOnlyDictionary<RerunResult, int>> RerunAllAsync(int take, CancellationToken ct)
    {
        var results = new Dictionary<RerunResult, int>();
        foreach (var line in (await ListAsync(take, ct)).OrderBy(l => l.Id))
        {
            var result = await RerunAsync(line.Id, ct);
            results[result] = results.GetValueOrDefault(result) + 1;
        }

        return results;
    }

    private async Task<RerunResult> RerunEventAsync(DeadLetter letter)
    {
        if (Read(letter) is not { } inbound)
        {
            return RerunResult.Unreadable;
        }

        var turn = new Turn(inbound, TurnOrigin.Rerun) { Letter = letter, StartedAt = _time.GetTimestamp() };
        var receipt = await _pipeline.SubmitAsync(turn);
        return receipt.Verdict switch
        {
            InboundVerdict.Handled => RerunResult.Done,
            InboundVerdict.Duplicate => RerunResult.NotFound,
            InboundVerdict.DeadLettered => RerunResult.FailedAgain,
            _ => RerunResult.TryAgain,
        };
    }

    private async Task<RerunResult> RerunMessageAsync(long id, CancellationToken ct)
    {
        var result = await _store.WriteAsync(
            async store =>
            {
                switch (await store.Outbox.FindAsync(id, ct))
                {
                    case { IsUnreadable: true }:
                        return RerunResult.Unreadable;
                    case { Status: OutboxStatus.Failed } failed when _sender.CanSend(failed.Chat.Channel):
                        await store.Outbox.ReviveAsync(failed, ct);
                        return RerunResult.Done;
                    default:
                        return RerunResult.NotFound;
                }
            },
            ct);
        if (result == RerunResult.Done)
        {
            await _sender.FetchHandedAsync(ct);
        }

        return result;
    }

    private static DeadLetterLine Line(DeadLetter letter) =>
        new(letter.Id, IsConversation(letter) ? DeadLetterKind.Conversation : DeadLetterKind.Event, letter.Chat, letter.At, letter.Attempts, letter.Error, letter.Raw.Length);

    private static DeadLetterLine Line(OutboxItem item) =>
        new(item.Id, DeadLetterKind.Message, item.Chat, item.CreatedAt, item.Attempts, item.LastError ?? "unknown", item.Message.Text.Length);
}
