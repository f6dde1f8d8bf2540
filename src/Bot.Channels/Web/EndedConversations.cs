using System.Collections.Concurrent;
using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;

namespace Bot.Channels.Web;

/// <summary>
/// Conversations that the person ended on a device: what was said and the open answers go at once, and no token of theirs opens anything again.
/// One last line stays as the mark, so that the end survives a restart.
/// </summary>
public sealed class EndedConversations(IStore store, WebStreams streams, TimeProvider time)
{
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes($"{{\"type\":\"{InboundContentReader.End}\"");
    private readonly ConcurrentDictionary<string, DateTimeOffset> _recent = new(StringComparer.Ordinal);

    /// <summary>Known without asking the store, for as long as a session token of the conversation may still run.</summary>
    public bool WasJustEnded(string conversation) => _recent.ContainsKey(conversation);

    /// <summary>Another instance may have ended it, where there are others.</summary>
    public async ValueTask<bool> WasEndedElsewhereAsync(string conversation, CancellationToken ct) =>
        store.IsShared && await WasEndedAsync(conversation, ct);

    public async ValueTask<bool> WasEndedAsync(string conversation, CancellationToken ct)
    {
        var first = await store.ReadAsync(s => s.WebActivities.AfterAsync(conversation, 0, 1, ct), ct);
        return first.Count > 0 && first[0].Json.Span.StartsWith(Mark);
    }

    public async ValueTask EndAsync(WebGrant grant, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        _recent[grant.Conversation] = now + WebPolicy.TokenLifetime;
        await store.WriteAsync(
            async s =>
            {
                await s.WebActivities.RemoveAsync(grant.Conversation, ct);
                await s.Conversations.RemoveAsync(ChatAddress.Private(ChatAddress.Web, grant.Conversation), ct);
                var last = new IncomingActivity { Type = InboundContentReader.End };
                var json = ActivityWriter.Incoming(last, grant.Conversation + "|end", grant, now);
                return await s.WebActivities.AppendAsync(grant.Conversation, isFromBot: false, now, json, ct);
            },
            ct);
        streams.Close(grant.Conversation);
        ForgetOld(now);
    }

    private void ForgetOld(DateTimeOffset now)
    {
        foreach (var (conversation, until) in _recent)
        {
            if (until < now)
            {
                _recent.TryRemove(conversation, out _);
            }
        }
    }
}
