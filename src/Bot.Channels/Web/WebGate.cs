using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Bot.Channels.Web;

/// <summary>
/// Limits against abuse, each for its own kind of request: per network address where nobody is known yet, per conversation afterwards.
/// </summary>
public sealed class WebGate(WebOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _conversations = PerMinute(options.ConversationsPerAddressPerMinute);
    private readonly PartitionedRateLimiter<string> _messages = PerMinute(options.MessagesPerMinute);
    private readonly PartitionedRateLimiter<string> _fetches = PerMinute(options.FetchesPerMinute);
    private readonly PartitionedRateLimiter<string> _uploads = PerMinute(options.UploadsPerMinute);
    private readonly ConcurrencyLimiter _uploadsAtOnce = new(new ConcurrencyLimiterOptions { PermitLimit = WebPolicy.UploadsAtOnce });

    public bool MayOpen(IPAddress? address) => Take(_conversations, Network(address));

    public bool MayPost(string conversation) => Take(_messages, conversation);

    public bool MayFetch(string conversation) => Take(_fetches, conversation);

    public bool MayUpload(string conversation) => Take(_uploads, conversation);

    /// <summary>A place among the uploads held in memory at once; not acquired when all are taken.</summary>
    public RateLimitLease EnterUpload() => _uploadsAtOnce.AttemptAcquire();

    public void Dispose()
    {
        _conversations.Dispose();
        _messages.Dispose();
        _fetches.Dispose();
        _uploads.Dispose();
        _uploadsAtOnce.Dispose();
    }

    /// <summary>One subscriber of IPv6 owns a whole /64.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "none";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8)) : plain.ToString();
    }

    private static bool Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> PerMinute(int count) => PartitionedRateLimiter.Create<string, string>(key => count == 0
        ? RateLimitPartition.GetNoLimiter(key)
        : RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, (int)Math.Ceiling(count * WebPolicy.BurstShare)),
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / count,
            QueueLimit = 0,
        }));
}
