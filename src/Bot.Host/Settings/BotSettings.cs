using System.Net;
using Bot.Channels.Otp;
using Bot.Storage;

namespace Bot.Host.Settings;

/// <summary>The host's own settings. Each house has its own options beside these.</summary>
public sealed record BotSettings
{
    /// <summary>The address that people's phones reach, without a slash at the end: it stands in every QR.</summary>
    public required string PublicUrl { get; init; }

    /// <summary>The folder that holds dialogs/ and config/.</summary>
    public required string Root { get; init; }

    public required string DialogsFolder { get; init; }

    public required string ConfigFolder { get; init; }

    public required StorageOptions Storage { get; init; }

    public required bool IsDevelopment { get; init; }

    /// <summary>Fictitious venues and persons are laid in at start. Default: in Development.</summary>
    public required bool HasDemoSeed { get; init; }

    /// <summary>Where one-time codes go, tried in this order: "dev-inbox" (Development only).</summary>
    public required OtpOptions Otp { get; init; }

    /// <summary>Development only: the instant at which the service's clock starts.</summary>
    public DateTimeOffset? ClockStart { get; init; }

    /// <summary>Proxies whose word about a client's address is taken; empty: nobody's.</summary>
    public required IReadOnlyList<IPNetwork> TrustedProxies { get; init; }

    /// <summary>Connections at once, WebSockets counted by themselves; 0 for no limit.</summary>
    public required int MaxConnections { get; init; }

    /// <summary>Seconds within which the headers of a request must be there.</summary>
    public required int HeaderSeconds { get; init; }

    /// <summary>Port of 127.0.0.1 for /metrics; 0 for none. Never public.</summary>
    public required int MetricsPort { get; init; }
}
