using Bot.Dialogs.Messaging;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

/// <summary>A claim's key may name a chat or a person, so only its keyed hash is kept.</summary>
internal sealed class ClaimTable(Session session) : IClaimStore
{
    private static readonly Sql Insert = new("INSERT INTO claims (kind, claim_key, at) VALUES (?, ?, ?) ON CONFLICT (kind, claim_key) DO NOTHING");
    private static readonly Sql Delete = new("DELETE FROM claims WHERE kind = ? AND claim_key = ?");
    private static readonly Sql Purge = new(
        "DELETE FROM claims WHERE kind = ?1 AND claim_key IN (SELECT claim_key FROM claims WHERE kind = ?1 AND at < ?2 ORDER BY at LIMIT ?3)");

    public ValueTask<bool> TryClaimAsync(string kind, string key, DateTimeOffset at, CancellationToken ct) =>
        new(session.Use(Insert).Bind(kind).Bind(session.Key(HashPurpose.Claim, key)).Bind(at).Changed() == 1);

    public ValueTask<bool> ReleaseAsync(string kind, string key, CancellationToken ct) =>
        new(session.Use(Delete).Bind(kind).Bind(session.Key(HashPurpose.Claim, key)).Changed() == 1);

    public ValueTask<int> PurgeAsync(string kind, DateTimeOffset before, int limit, CancellationToken ct) =>
        new(session.Use(Purge).Bind(kind).Bind(before).Bind(limit).Changed());
}
