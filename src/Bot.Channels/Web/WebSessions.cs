using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Web;

/// <summary>
/// Who may open which conversation: makes, checks and renews tokens.
/// A conversation exists from its first activity on; until then it is only a name in a token.
/// </summary>
public sealed class WebSessions(WebTokens tokens, EndedConversations ended, WebOptions options, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private readonly ConcurrentDictionary<string, DateTimeOffset> _spent = new(StringComparer.Ordinal);

    internal WebGrant NewGrant() => new(WebGrantKind.Session, WebTokens.NewName(), "dl_" + WebTokens.NewName(), time.GetUtcNow() + WebPolicy.TokenLifetime);

    /// <summary>A fresh session for the same person and conversation, with the key to come back later.</summary>
    internal DirectLineConversation Answer(WebGrant grant, string? streamUrl = null)
    {
        var now = time.GetUtcNow();
        var session = grant with { Kind = WebGrantKind.Session, ExpiresAt = now + WebPolicy.TokenLifetime };
        var resume = grant with { Kind = WebGrantKind.Resume, ExpiresAt = now + TimeSpan.FromDays(options.RememberDays) };
        return new DirectLineConversation
        {
            ConversationId = grant.Conversation,
            UserId = grant.User,
            Token = tokens.Write(session),
            ExpiresIn = (int)WebPolicy.TokenLifetime.TotalSeconds,
            ResumeToken = tokens.Write(resume),
            StreamUrl = streamUrl,
        };
    }

    internal string StreamToken(WebGrant grant)
    {
        var now = time.GetUtcNow();
        return tokens.Write(grant with
        {
            Kind = WebGrantKind.Stream,
            ExpiresAt = now + WebPolicy.StreamTokenLifetime,
            Bound = now + WebPolicy.TokenLifetime,
            Nonce = WebTokens.NewName(),
        });
    }

    /// <summary>The session behind a request to a conversation, or why not. Without a conversation any valid session will do.</summary>
    internal async ValueTask<(WebGrant? Grant, WebRefusal? Refusal)> CheckAsync(HttpRequest request, string? conversation, CancellationToken ct)
    {
        var (grant, refusal) = Read(request);
        if (grant is null)
        {
            return (null, refusal);
        }

        if (grant.Kind != WebGrantKind.Session || (conversation is not null && grant.Conversation != conversation))
        {
            return (null, WebRefusal.BadToken);
        }

        var decided = Decide(grant);
        return decided.Grant is not null && await ended.WasEndedElsewhereAsync(grant.Conversation, ct) ? (null, WebRefusal.Ended) : decided;
    }

    /// <summary>For renewing: a session that still runs, or the key kept for coming back.</summary>
    internal async ValueTask<(WebGrant? Grant, WebRefusal? Refusal)> CheckRenewalAsync(HttpRequest request, CancellationToken ct)
    {
        var (grant, refusal) = Read(request);
        if (grant is null || grant.Kind == WebGrantKind.Stream)
        {
            return (null, refusal ?? WebRefusal.BadToken);
        }

        var decided = Decide(grant);
        return decided.Grant is not null && await ended.WasEndedAsync(grant.Conversation, ct) ? (null, WebRefusal.Ended) : decided;
    }

    /// <summary>A stream token opens its stream once.</summary>
    internal (WebGrant? Grant, WebRefusal? Refusal) SpendStreamToken(string? token, string? conversation)
    {
        if (token is null || tokens.Read(token) is not { Kind: WebGrantKind.Stream } grant || grant.Conversation != conversation)
        {
            return (null, WebRefusal.BadToken);
        }

        var decided = Decide(grant);
        ForgetSpent();
        return decided.Grant is not null && !_spent.TryAdd(grant.Nonce, grant.ExpiresAt) ? (null, WebRefusal.Expired) : decided;
    }

    /// <summary>How long the session that asked for a stream still runs.</summary>
    internal TimeSpan LeftOf(WebGrant stream) => stream.Bound - time.GetUtcNow();

    private (WebGrant? Grant, WebRefusal? Refusal) Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return (null, WebRefusal.NoToken);
        }

        return tokens.Read(header[Scheme.Length..].Trim()) is { } grant ? (grant, null) : (null, WebRefusal.BadToken);
    }

    private (WebGrant? Grant, WebRefusal? Refusal) Decide(WebGrant grant)
    {
        if (grant.ExpiresAt <= time.GetUtcNow())
        {
            return (null, WebRefusal.Expired);
        }

        return ended.WasJustEnded(grant.Conversation) ? (null, WebRefusal.Ended) : (grant, null);
    }

    private void ForgetSpent()
    {
        if (_spent.Count < 1_000)
        {
            return;
        }

        var now = time.GetUtcNow();
        foreach (var (nonce, until) in _spent)
        {
            if (until < now)
            {
                _spent.TryRemove(nonce, out _);
            }
        }
    }
}
